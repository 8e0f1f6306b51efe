#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CSystem.h"

#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

static const uint64_t nanoseconds_per_second = 1000000000u;

uint64_t cs_nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * nanoseconds_per_second + (uint64_t)now.tv_nsec;
}

uint64_t cs_thread_cpu_nanoseconds(void) {
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

int cs_start_thread(pthread_t *thread, size_t stack_bytes, void (*body)(void *), void *context) {
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

void cs_count_continues(void) {
    struct sigaction action = {.sa_flags = SA_RESTART};
    action.sa_handler = count_continue;
    sigemptyset(&action.sa_mask);
    sigaction(SIGCONT, &action, NULL);
}

uint64_t cs_continues(void) { return atomic_load_explicit(&continues, memory_order_relaxed); }

#if defined(__linux__)

#include <malloc.h>

bool cs_thread_run_queue(cs_run_queue_times *times) {
    char text[80];
    long length = cs_read_file("/proc/thread-self/schedstat", text, sizeof text - 1);
    if (length <= 0) return false;
    text[length] = '\0';
    // "time on a CPU, time waiting for one, how often it got one", of which the first may lag.
    char *end;
    strtoull(text, &end, 10);
    if (*end != ' ') return false;
    times->waited = strtoull(end, &end, 10);
    times->turns = strtoull(end, NULL, 10);
    return true;
}

uint64_t cs_nanoseconds_asleep_too(void) {
    struct timespec now;
    clock_gettime(CLOCK_BOOTTIME, &now);
    return (uint64_t)now.tv_sec * nanoseconds_per_second + (uint64_t)now.tv_nsec;
}

void cs_name_thread(const char *name) { pthread_setname_np(pthread_self(), name); }

void cs_return_large_blocks(void) {
#if defined(__GLIBC__)
    // A threshold that is set no longer adapts.
    mallopt(M_MMAP_THRESHOLD, 256 * 1024);
#endif
}

int cs_mutex_init_adaptive(pthread_mutex_t *mutex) {
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

bool cs_has_adaptive_mutex(void) {
#if defined(PTHREAD_ADAPTIVE_MUTEX_INITIALIZER_NP)
    return true;
#else
    return false;
#endif
}

int cs_condition_init(pthread_cond_t *condition) {
    pthread_condattr_t monotonic;
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    int error = pthread_cond_init(condition, &monotonic);
    pthread_condattr_destroy(&monotonic);
    return error;
}

int cs_condition_wait(pthread_cond_t *condition, pthread_mutex_t *mutex, uint64_t nanoseconds) {
    uint64_t deadline = cs_nanoseconds() + nanoseconds;
    struct timespec until = {
        .tv_sec = (time_t)(deadline / nanoseconds_per_second),
        .tv_nsec = (long)(deadline % nanoseconds_per_second),
    };
    return pthread_cond_timedwait(condition, mutex, &until);
}

#elif defined(__APPLE__)

bool cs_thread_run_queue(cs_run_queue_times *times) {
    (void)times;
    return false;
}

uint64_t cs_nanoseconds_asleep_too(void) {
    struct timespec now;
    // Unlike Linux's, this system's CLOCK_MONOTONIC counts sleep.
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * nanoseconds_per_second + (uint64_t)now.tv_nsec;
}

void cs_name_thread(const char *name) { pthread_setname_np(name); }

void cs_return_large_blocks(void) {}

int cs_mutex_init_adaptive(pthread_mutex_t *mutex) {
    (void)mutex;
    return ENOTSUP;
}

bool cs_has_adaptive_mutex(void) { return false; }

int cs_condition_init(pthread_cond_t *condition) { return pthread_cond_init(condition, NULL); }

int cs_condition_wait(pthread_cond_t *condition, pthread_mutex_t *mutex, uint64_t nanoseconds) {
    struct timespec wait = {
        .tv_sec = (time_t)(nanoseconds / nanoseconds_per_second),
        .tv_nsec = (long)(nanoseconds % nanoseconds_per_second),
    };
    return pthread_cond_timedwait_relative_np(condition, mutex, &wait);
}

#else
#error "atomtop knows threads on Linux and macOS; add this system's calls here"
#endif
