#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CThreads.h"

#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

static const uint64_t nanoseconds_per_second = 1000000000u;

uint64_t ct_nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * nanoseconds_per_second + (uint64_t)now.tv_nsec;
}

uint64_t ct_thread_cpu_nanoseconds(void) {
    struct timespec used;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return (uint64_t)used.tv_sec * nanoseconds_per_second + (uint64_t)used.tv_nsec;
}

/// What a thread needs to begin: pthreads want a function that returns a pointer.
struct start {
    void (*body)(void *);
    void *context;
};

static void *run(void *argument) {
    struct start start = *(struct start *)argument;
    free(argument);
    start.body(start.context);
    return NULL;
}

/// Every signal that is sent, as opposed to those that a thread's own fault raises: blocking one of
/// these would end the process before a handler could restore the terminal.
static sigset_t sent_signals(void) {
    static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS};
    sigset_t set;
    sigfillset(&set);
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) sigdelset(&set, faults[i]);
    return set;
}

/// Has a new thread not inherit a real-time policy.
static int leave_real_time(pthread_attr_t *attributes) {
    int policy;
    struct sched_param parameters, none = {0};
    if (pthread_getschedparam(pthread_self(), &policy, &parameters) != 0) return 0;
    if (policy != SCHED_FIFO && policy != SCHED_RR) return 0;
    int error = pthread_attr_setinheritsched(attributes, PTHREAD_EXPLICIT_SCHED);
    if (error == 0) error = pthread_attr_setschedpolicy(attributes, SCHED_OTHER);
    return error == 0 ? pthread_attr_setschedparam(attributes, &none) : error;
}

int ct_start_thread(pthread_t *thread, size_t stack_bytes, void (*body)(void *), void *context) {
    struct start *start = malloc(sizeof *start);
    if (start == NULL) return ENOMEM;
    *start = (struct start){body, context};
    pthread_attr_t attributes;
    int error = pthread_attr_init(&attributes);
    if (error == 0) {
        error = pthread_attr_setstacksize(&attributes, stack_bytes);
        if (error == 0) error = leave_real_time(&attributes);
        // A new thread inherits the mask. The one that handles signals must not be one that runs
        // below everything else.
        sigset_t before, blocked = sent_signals();
        pthread_sigmask(SIG_BLOCK, &blocked, &before);
        if (error == 0) error = pthread_create(thread, &attributes, run, start);
        pthread_sigmask(SIG_SETMASK, &before, NULL);
        pthread_attr_destroy(&attributes);
    }
    if (error != 0) free(start);
    return error;
}

static _Atomic uint64_t continues;

static void count_continue(int number) {
    (void)number;
    atomic_fetch_add_explicit(&continues, 1, memory_order_relaxed);
}

void ct_count_continues(void) {
    struct sigaction action = {.sa_flags = SA_RESTART};
    action.sa_handler = count_continue;
    sigemptyset(&action.sa_mask);
    sigaction(SIGCONT, &action, NULL);
}

uint64_t ct_continues(void) { return atomic_load_explicit(&continues, memory_order_relaxed); }

#if defined(__linux__)

#include <dirent.h>
#include <malloc.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Large enough for any machine Linux supports today (CONFIG_NR_CPUS is at most 8192).
enum { max_cpus = 8192 };

int ct_allowed_cpus(int *cpus, int capacity) {
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

int ct_current_cpu(void) { return sched_getcpu(); }

int ct_unpin(const int *cpus, int count) {
    cpu_set_t *set = CPU_ALLOC(max_cpus);
    size_t size = CPU_ALLOC_SIZE(max_cpus);
    if (set == NULL) return ENOMEM;
    CPU_ZERO_S(size, set);
    for (int i = 0; i < count; i++) CPU_SET_S(cpus[i], size, set);
    int error = pthread_setaffinity_np(pthread_self(), size, set);
    CPU_FREE(set);
    return error;
}

int ct_pin(int cpu) { return ct_unpin(&cpu, 1); }

bool ct_is_pinned(int cpu) {
    cpu_set_t *set = CPU_ALLOC(max_cpus);
    size_t size = CPU_ALLOC_SIZE(max_cpus);
    bool is_pinned = set != NULL && pthread_getaffinity_np(pthread_self(), size, set) == 0
        && CPU_COUNT_S(size, set) == 1 && CPU_ISSET_S(cpu, size, set);
    CPU_FREE(set);
    return is_pinned;
}

uint64_t ct_thread_waiting_nanoseconds(void) {
    char text[80];
    long length = ct_read_file("/proc/thread-self/schedstat", text, sizeof text - 1);
    if (length <= 0) return ct_unknown_time;
    text[length] = '\0';
    // "time on a CPU, time waiting for one, how often it got one", of which the first may lag.
    char *end;
    strtoull(text, &end, 10);
    if (*end != ' ') return ct_unknown_time;
    return strtoull(end, NULL, 10);
}

uint64_t ct_nanoseconds_asleep_too(void) {
    struct timespec now;
    clock_gettime(CLOCK_BOOTTIME, &now);
    return (uint64_t)now.tv_sec * nanoseconds_per_second + (uint64_t)now.tv_nsec;
}

void ct_name_thread(const char *name) { pthread_setname_np(pthread_self(), name); }

int ct_lower_priority(void) {
    struct sched_param none = {0};
    if (pthread_setschedparam(pthread_self(), SCHED_IDLE, &none) == 0) return 0;
    // On Linux PRIO_PROCESS with a thread's number sets that one thread.
    return setpriority(PRIO_PROCESS, (id_t)syscall(SYS_gettid), 19) == 0 ? 0 : errno;
}

int ct_normal_priority(void) {
    struct sched_param none = {0};
    if (ct_thread_policy() == CT_POLICY_NORMAL || ct_thread_policy() == CT_POLICY_NICE) return 0;
    return pthread_setschedparam(pthread_self(), SCHED_OTHER, &none);
}

ct_policy ct_thread_policy(void) {
    int policy = sched_getscheduler((pid_t)syscall(SYS_gettid));
    if (policy < 0) return CT_POLICY_UNKNOWN;
    switch (policy & ~SCHED_RESET_ON_FORK) {
    case SCHED_IDLE: return CT_POLICY_IDLE;
    case SCHED_BATCH: return CT_POLICY_BATCH;
    case SCHED_OTHER: break;
    default: return CT_POLICY_REAL_TIME;
    }
    return getpriority(PRIO_PROCESS, (id_t)syscall(SYS_gettid)) > 0 ? CT_POLICY_NICE
                                                                    : CT_POLICY_NORMAL;
}

int ct_raise_priority(void) {
    struct sched_param lowest = {.sched_priority = sched_get_priority_min(SCHED_RR)};
    int policy = SCHED_RR | SCHED_RESET_ON_FORK;
    return sched_setscheduler((pid_t)syscall(SYS_gettid), policy, &lowest) == 0 ? 0 : errno;
}

void ct_restore_priorities(void) {
    DIR *tasks = opendir("/proc/self/task");
    if (tasks == NULL) return;
    // The caller stays ahead of those that now become its equals. In vain where the rest is.
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

void ct_return_large_blocks(void) {
#if defined(__GLIBC__)
    // A threshold that is set no longer adapts.
    mallopt(M_MMAP_THRESHOLD, 256 * 1024);
#endif
}

int ct_mutex_init_adaptive(pthread_mutex_t *mutex) {
#if defined(PTHREAD_ADAPTIVE_MUTEX_INITIALIZER_NP)
    pthread_mutexattr_t kind;
    pthread_mutexattr_init(&kind);
    pthread_mutexattr_settype(&kind, PTHREAD_MUTEX_ADAPTIVE_NP);
    int error = pthread_mutex_init(mutex, &kind);
    pthread_mutexattr_destroy(&kind);
    return error;
#else
    (void)mutex;
    return ENOTSUP;
#endif
}

bool ct_has_adaptive_mutex(void) {
#if defined(PTHREAD_ADAPTIVE_MUTEX_INITIALIZER_NP)
    return true;
#else
    return false;
#endif
}

int ct_condition_init(pthread_cond_t *condition) {
    pthread_condattr_t monotonic;
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    int error = pthread_cond_init(condition, &monotonic);
    pthread_condattr_destroy(&monotonic);
    return error;
}

int ct_condition_wait(pthread_cond_t *condition, pthread_mutex_t *mutex, uint64_t nanoseconds) {
    uint64_t deadline = ct_nanoseconds() + nanoseconds;
    struct timespec until = {
        .tv_sec = (time_t)(deadline / nanoseconds_per_second),
        .tv_nsec = (long)(deadline % nanoseconds_per_second),
    };
    return pthread_cond_timedwait(condition, mutex, &until);
}

#elif defined(__APPLE__)

#include <pthread/qos.h>
#include <sys/sysctl.h>

int ct_allowed_cpus(int *cpus, int capacity) {
    int count = 0;
    size_t size = sizeof count;
    if (sysctlbyname("hw.activecpu", &count, &size, NULL, 0) != 0) return 0;
    for (int cpu = 0; cpu < count && cpu < capacity; cpu++) cpus[cpu] = cpu;
    return count;
}

int ct_current_cpu(void) { return -1; }

int ct_unpin(const int *cpus, int count) {
    (void)cpus;
    (void)count;
    return 0;
}

int ct_pin(int cpu) {
    (void)cpu;
    return ENOTSUP;
}

bool ct_is_pinned(int cpu) {
    (void)cpu;
    return false;
}

uint64_t ct_thread_waiting_nanoseconds(void) { return ct_unknown_time; }

uint64_t ct_nanoseconds_asleep_too(void) {
    struct timespec now;
    // Unlike Linux's, this system's CLOCK_MONOTONIC counts sleep.
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * nanoseconds_per_second + (uint64_t)now.tv_nsec;
}

void ct_name_thread(const char *name) { pthread_setname_np(name); }

int ct_lower_priority(void) {
    // Not BACKGROUND: that class is confined to the efficiency cores.
    return pthread_set_qos_class_self_np(QOS_CLASS_UTILITY, 0);
}

int ct_normal_priority(void) { return pthread_set_qos_class_self_np(QOS_CLASS_DEFAULT, 0); }

ct_policy ct_thread_policy(void) {
    return qos_class_self() == QOS_CLASS_UTILITY ? CT_POLICY_IDLE : CT_POLICY_NORMAL;
}

int ct_raise_priority(void) { return pthread_set_qos_class_self_np(QOS_CLASS_USER_INTERACTIVE, 0); }

void ct_restore_priorities(void) {}

void ct_return_large_blocks(void) {}

int ct_mutex_init_adaptive(pthread_mutex_t *mutex) {
    (void)mutex;
    return ENOTSUP;
}

bool ct_has_adaptive_mutex(void) { return false; }

int ct_condition_init(pthread_cond_t *condition) { return pthread_cond_init(condition, NULL); }

int ct_condition_wait(pthread_cond_t *condition, pthread_mutex_t *mutex, uint64_t nanoseconds) {
    struct timespec wait = {
        .tv_sec = (time_t)(nanoseconds / nanoseconds_per_second),
        .tv_nsec = (long)(nanoseconds % nanoseconds_per_second),
    };
    return pthread_cond_timedwait_relative_np(condition, mutex, &wait);
}

#else
#error "atomtop knows threads on Linux and macOS; add this system's calls here"
#endif
