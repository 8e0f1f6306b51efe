#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include "CTestSupport.h"

#include <errno.h>
#include <stddef.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#else
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

// Each refusal with the system calls that it takes: a C library is free to use any of them.
static const struct {
    unsigned refusal;
    unsigned call;
} calls[] = {
    {CTS_NO_SCHED_GETAFFINITY, SYS_sched_getaffinity},
    {CTS_NO_SCHED_SETAFFINITY, SYS_sched_setaffinity},
    {CTS_NO_SCHED_SETSCHEDULER, SYS_sched_setscheduler},
    {CTS_NO_SCHED_SETSCHEDULER, SYS_sched_setattr},
    {CTS_NO_SCHED_SETSCHEDULER, SYS_sched_setparam},
    {CTS_NO_SETPRIORITY, SYS_setpriority},
};

enum { call_count = sizeof calls / sizeof *calls };

static int refuse_calls(unsigned refusals) {
    struct sock_filter program[4 + 2 * call_count + 1] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
        // Numbers mean other calls in another architecture's programs.
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
    };
    unsigned short length = 4;
    for (size_t i = 0; i < call_count; i++) {
        if ((refusals & calls[i].refusal) == 0) continue;
        program[length++] =
            (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, calls[i].call, 0, 1);
        program[length++] =
            (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
    }
    if (length == 4) return 0;
    program[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    struct sock_fprog filter = {.len = length, .filter = program};
    // Without it only root could do this.
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
}

static int cover(const char *folder) {
    return mount("none", folder, "tmpfs", MS_NOSUID | MS_NODEV | MS_RDONLY, NULL);
}

static int cover_folders(unsigned refusals) {
    if ((refusals & (CTS_NO_PROC | CTS_NO_SYS)) == 0) return 0;
    if (unshare(CLONE_NEWNS) != 0) return -1;
    // Or everybody else would be without them, too.
    if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0) return -1;
    if ((refusals & CTS_NO_PROC) != 0 && cover("/proc") != 0) return -1;
    return (refusals & CTS_NO_SYS) != 0 ? cover("/sys") : 0;
}

int cts_refuse(unsigned refusals) {
    return cover_folders(refusals) == 0 ? refuse_calls(refusals) : -1;
}

#else

int cts_refuse(unsigned refusals) {
    errno = ENOSYS;
    return refusals == 0 ? 0 : -1;
}

#endif

int cts_can_refuse(unsigned refusals) {
    pid_t child = fork();
    if (child == 0) _exit(cts_refuse(refusals) == 0 ? 0 : 1);
    int status = 1;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    return child > 0 && status == 0;
}
