#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include "CTestSupport.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

// A crash on purpose must not litter the folder that the tests run in.
static void forbid_core_files(void) {
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

static void reset_signals(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = SIG_DFL;
    // The system refuses the few that nobody may change.
    for (int number = 1; number < NSIG; number++) sigaction(number, &action, NULL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

// Only calls that are safe between fork() and exec in a process with threads.
static void become(const cts_program *program) {
    setsid();
    if (program->terminal >= 0) ioctl(program->terminal, TIOCSCTTY, 0);
    for (int i = 0; i < 3; i++) {
        if (program->descriptors[i] >= 0) {
            dup2(program->descriptors[i], i);
        } else {
            close(i);
        }
    }
    forbid_core_files();
    reset_signals();
    if (cts_refuse(program->refusals) != 0) _exit(126);
    execve(program->path, program->arguments, program->environment);
    _exit(127);
}

pid_t cts_spawn(const cts_program *program) {
    pid_t child = fork();
    if (child == 0) become(program);
    return child;
}

int cts_open_pty(int *near, int *far) {
    *near = posix_openpt(O_RDWR | O_NOCTTY);
    if (*near < 0) return -1;
    // Not for children: one that holds the near side keeps the terminal alive.
    fcntl(*near, F_SETFD, FD_CLOEXEC);
    fcntl(*near, F_SETFL, O_NONBLOCK);
    if (grantpt(*near) != 0 || unlockpt(*near) != 0) return -1;
    *far = open(ptsname(*near), O_RDWR | O_NOCTTY | O_CLOEXEC);
    return *far < 0 ? -1 : 0;
}

int cts_set_size(int near, int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    return ioctl(near, TIOCSWINSZ, &size);
}

int cts_same_modes(const struct termios *left, const struct termios *right) {
    return left->c_iflag == right->c_iflag && left->c_oflag == right->c_oflag
        && left->c_cflag == right->c_cflag && left->c_lflag == right->c_lflag
        && memcmp(left->c_cc, right->c_cc, sizeof left->c_cc) == 0
        && cfgetispeed(left) == cfgetispeed(right) && cfgetospeed(left) == cfgetospeed(right);
}

int cts_wait(pid_t child, int *exit_status, int *signal_number) {
    int status = 0;
    pid_t result;
    do {
        result = waitpid(child, &status, WNOHANG);
    } while (result < 0 && errno == EINTR);
    if (result <= 0) return (int)result;
    *exit_status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    *signal_number = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return 1;
}
