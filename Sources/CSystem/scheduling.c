#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CSystem.h"

// Which CPUs a thread runs on, and before or after which others.

#if defined(__linux__)

#include <dirent.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Large enough for any machine Linux supports today (CONFIG_NR_CPUS is at most 8192).
enum { max_cpus = 8192 };

int cs_allowed_cpus(int *cpus, int capacity) {
    cpu_set_t *set = CPU_ALLOC(max_cpus);
    size_t size = CPU_ALLOC_SIZE(max_cpus);
    int count = 0;
    if (set != NULL && sched_getaffinity(0, size, set) == 0) {
        for (int cpu = 0; cpu < max_cpus; cpu++) {
            if (!CPU_ISSET_S(cpu, size, set)) continue;
            if (count < capacity) cpus[count] = cpu;
            count++;
        }
    }
    CPU_FREE(set);
    return count;
}

int cs_current_cpu(void) { return sched_getcpu(); }

int cs_unpin(const int *cpus, int count) {
    cpu_set_t *set = CPU_ALLOC(max_cpus);
    size_t size = CPU_ALLOC_SIZE(max_cpus);
    if (set == NULL) return ENOMEM;
    CPU_ZERO_S(size, set);
    for (int i = 0; i < count; i++) CPU_SET_S(cpus[i], size, set);
    int error = pthread_setaffinity_np(pthread_self(), size, set);
    CPU_FREE(set);
    return error;
}

int cs_pin(int cpu) { return cs_unpin(&cpu, 1); }

bool cs_is_pinned(int cpu) {
    cpu_set_t *set = CPU_ALLOC(max_cpus);
    size_t size = CPU_ALLOC_SIZE(max_cpus);
    bool is_pinned = set != NULL && pthread_getaffinity_np(pthread_self(), size, set) == 0
        && CPU_COUNT_S(size, set) == 1 && CPU_ISSET_S(cpu, size, set);
    CPU_FREE(set);
    return is_pinned;
}

int cs_lower_priority(void) {
    struct sched_param none = {0};
    if (pthread_setschedparam(pthread_self(), SCHED_IDLE, &none) == 0) return 0;
    // On Linux PRIO_PROCESS with a thread's number sets that one thread.
    return setpriority(PRIO_PROCESS, (id_t)syscall(SYS_gettid), 19) == 0 ? 0 : errno;
}

int cs_normal_priority(void) {
    struct sched_param none = {0};
    if (cs_thread_policy() == CS_POLICY_NORMAL || cs_thread_policy() == CS_POLICY_NICE) return 0;
    return pthread_setschedparam(pthread_self(), SCHED_OTHER, &none);
}

cs_policy cs_thread_policy(void) {
    int policy = sched_getscheduler((pid_t)syscall(SYS_gettid));
    if (policy < 0) return CS_POLICY_UNKNOWN;
    switch (policy & ~SCHED_RESET_ON_FORK) {
    case SCHED_IDLE: return CS_POLICY_IDLE;
    case SCHED_BATCH: return CS_POLICY_BATCH;
    case SCHED_OTHER: break;
    default: return CS_POLICY_REAL_TIME;
    }
    return getpriority(PRIO_PROCESS, (id_t)syscall(SYS_gettid)) > 0 ? CS_POLICY_NICE
                                                                    : CS_POLICY_NORMAL;
}

int cs_raise_priority(void) {
    struct sched_param lowest = {.sched_priority = sched_get_priority_min(SCHED_RR)};
    int policy = SCHED_RR | SCHED_RESET_ON_FORK;
    return sched_setscheduler((pid_t)syscall(SYS_gettid), policy, &lowest) == 0 ? 0 : errno;
}

void cs_restore_priorities(void) {
    DIR *tasks = opendir("/proc/self/task");
    if (tasks == NULL) return;
    // So that the caller stays ahead of those that now get its class. Where this is refused the rest is,
    // too.
    pid_t caller = (pid_t)syscall(SYS_gettid);
    setpriority(PRIO_PROCESS, (id_t)caller, -20);
    struct sched_param none = {0};
    for (struct dirent *task = readdir(tasks); task != NULL; task = readdir(tasks)) {
        pid_t thread = (pid_t)strtol(task->d_name, NULL, 10);
        // "." and ".." read as 0, which would be the caller.
        if (thread > 0 && thread != caller
            && sched_setscheduler(thread, SCHED_OTHER, &none) != 0) break;
    }
    closedir(tasks);
}

#elif defined(__APPLE__)

#include <pthread/qos.h>
#include <sys/sysctl.h>

int cs_allowed_cpus(int *cpus, int capacity) {
    int count = 0;
    size_t size = sizeof count;
    if (sysctlbyname("hw.activecpu", &count, &size, NULL, 0) != 0) return 0;
    for (int cpu = 0; cpu < count && cpu < capacity; cpu++) cpus[cpu] = cpu;
    return count;
}

int cs_current_cpu(void) { return -1; }

int cs_unpin(const int *cpus, int count) {
    (void)cpus;
    (void)count;
    return 0;
}

int cs_pin(int cpu) {
    (void)cpu;
    return ENOTSUP;
}

bool cs_is_pinned(int cpu) {
    (void)cpu;
    return false;
}

int cs_lower_priority(void) {
    // Not BACKGROUND: that class is confined to the efficiency cores.
    return pthread_set_qos_class_self_np(QOS_CLASS_UTILITY, 0);
}

int cs_normal_priority(void) { return pthread_set_qos_class_self_np(QOS_CLASS_DEFAULT, 0); }

cs_policy cs_thread_policy(void) {
    return qos_class_self() == QOS_CLASS_UTILITY ? CS_POLICY_IDLE : CS_POLICY_NORMAL;
}

int cs_raise_priority(void) { return pthread_set_qos_class_self_np(QOS_CLASS_USER_INTERACTIVE, 0); }

void cs_restore_priorities(void) {}

#else
#error "atomtop knows scheduling on Linux and macOS; add this system's calls here"
#endif
