#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CSystem.h"

#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

#if defined(__APPLE__)
#include <sys/sysctl.h>
#endif

bool cs_has_memory(size_t bytes) {
    void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
    if (memory == MAP_FAILED) return false;
    munmap(memory, bytes);
    return true;
}

static uint64_t soft_limit(int resource) {
    struct rlimit limit;
    if (getrlimit(resource, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return UINT64_MAX;
    return (uint64_t)limit.rlim_cur;
}

uint64_t cs_thread_limit(void) { return soft_limit(RLIMIT_NPROC); }

uint64_t cs_address_space_limit(void) { return soft_limit(RLIMIT_AS); }

bool cs_thread_limit_applies(void) { return geteuid() != 0; }

uint64_t cs_user_threads(void) {
    DIR *processes = opendir("/proc");
    if (processes == NULL) return 0;
    uint64_t count = 0;
    for (struct dirent *entry = readdir(processes); entry != NULL; entry = readdir(processes)) {
        char path[sizeof "/proc//task" + sizeof entry->d_name];
        struct stat tasks;
        if (!isdigit((unsigned char)entry->d_name[0])) continue;
        snprintf(path, sizeof path, "/proc/%s/task", entry->d_name);
        // A folder per thread, each of which links back; the other two links are its own.
        if (stat(path, &tasks) == 0 && tasks.st_uid == geteuid()) count += tasks.st_nlink - 2;
    }
    closedir(processes);
    return count;
}

int cs_online_cpus(void) {
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count < 1 ? 1 : (int)count;
}

bool cs_has_control_groups(void) {
#if defined(__linux__)
    return true;
#else
    return false;
#endif
}

bool cs_is_missing(const char *path) {
    return access(path, F_OK) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

long cs_read_file(const char *path, char *buffer, size_t capacity) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return -1;
    size_t length = 0;
    while (length < capacity) {
        ssize_t count = read(file, buffer + length, capacity - length);
        if (count <= 0) break;
        length += (size_t)count;
    }
    close(file);
    return (long)length;
}

/// The CPU's name as the system tells it, or the instruction set where it does not.
static void describe_cpu(char *cpu, size_t size) {
#if defined(__APPLE__)
    sysctlbyname("machdep.cpu.brand_string", cpu, &size, NULL, 0);
#else
    char text[4096];
    long length = cs_read_file("/proc/cpuinfo", text, sizeof text - 1);
    if (length <= 0) return;
    text[length] = '\0';
    const char *line = strstr(text, "model name");
    const char *colon = line != NULL ? strchr(line, ':') : NULL;
    if (colon == NULL) return;
    colon += strspn(colon, ": \t");
    snprintf(cpu, size, "%.*s", (int)strcspn(colon, "\n"), colon);
#endif
}

void cs_describe_machine(char *os, char *arch, char *cpu, size_t size) {
    struct utsname name;
    if (uname(&name) != 0) memset(&name, 0, sizeof name);
    snprintf(os, size, "%s %s", name.sysname, name.release);
    snprintf(arch, size, "%s", name.machine);
    snprintf(cpu, size, "%s", name.machine);
    describe_cpu(cpu, size);
}
