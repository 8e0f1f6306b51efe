/// Counters as somebody would write them in C11: `rivals TASK WORKERS MILLISECONDS` prints the
/// operations per second that all workers did together.
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// Each on lines of its own, and far enough apart that no prefetch drags one behind the other.
static _Alignas(8192) _Atomic uint64_t value;
static _Alignas(8192) _Atomic uint64_t flag;
static _Alignas(8192) pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static _Alignas(8192) atomic_bool stopping;
static _Alignas(8192) atomic_int waiting;

static bool goes_on(void) { return !atomic_load_explicit(&stopping, memory_order_relaxed); }

static void add_in_two_steps(void) {
    uint64_t seen = atomic_load_explicit(&value, memory_order_relaxed);
    atomic_store_explicit(&value, seen + 1, memory_order_relaxed);
}

static uint64_t fetch_add(uint64_t worker) {
    uint64_t count = 0;
    (void)worker;
    for (; goes_on(); count++) atomic_fetch_add_explicit(&value, 1, memory_order_relaxed);
    return count;
}

static uint64_t cas_loop(uint64_t worker) {
    uint64_t count = 0;
    (void)worker;
    for (; goes_on(); count++) {
        uint64_t seen = atomic_load_explicit(&value, memory_order_relaxed);
        while (!atomic_compare_exchange_weak_explicit(
            &value, &seen, seen + 1, memory_order_relaxed, memory_order_relaxed)) {
        }
    }
    return count;
}

static uint64_t with_mutex(uint64_t worker) {
    uint64_t count = 0;
    (void)worker;
    for (; goes_on(); count++) {
        pthread_mutex_lock(&mutex);
        add_in_two_steps();
        pthread_mutex_unlock(&mutex);
    }
    return count;
}

static uint64_t maximum(uint64_t worker) {
    uint64_t count = 0, last = 0, random = (2 * worker + 1) * 0x9E3779B97F4A7C15u;
    for (; goes_on(); count++) {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        uint64_t raised = last + (random & 15), sample = raised >= 14 ? raised - 14 : 0;
        uint64_t seen = atomic_load_explicit(&value, memory_order_relaxed);
        while (sample > seen
               && !atomic_compare_exchange_weak_explicit(
                   &value, &seen, sample, memory_order_relaxed, memory_order_relaxed)) {
        }
        last = sample > seen ? sample : seen;
    }
    return count;
}

static uint64_t spinlock(uint64_t worker) {
    uint64_t count = 0;
    (void)worker;
    for (; goes_on(); count++) {
        uint64_t open = 0;
        while (!atomic_compare_exchange_weak_explicit(
            &flag, &open, 1, memory_order_acquire, memory_order_relaxed)) {
#if defined(__x86_64__)
            __builtin_ia32_pause();
#endif
            open = 0;
        }
        add_in_two_steps();
        atomic_store_explicit(&flag, 0, memory_order_release);
    }
    return count;
}

static const struct {
    const char *name;
    uint64_t (*run)(uint64_t worker);
} tasks[] = {
    {"counter-fetch-add", fetch_add}, {"counter-cas-loop", cas_loop}, {"counter-mutex", with_mutex},
    {"max-cas-loop", maximum},        {"spinlock-tas", spinlock},
};

static uint64_t (*task)(uint64_t worker);

static void *work(void *number) {
    // Pinned in turn, as atomtop's workers are.
    long cpus = CPU_SETSIZE;
    cpu_set_t all, mine;
    sched_getaffinity(0, sizeof all, &all);
    long nth = (long)number % CPU_COUNT(&all);
    for (long cpu = 0; cpu < cpus; cpu++) {
        if (!CPU_ISSET(cpu, &all) || nth-- > 0) continue;
        CPU_ZERO(&mine);
        CPU_SET(cpu, &mine);
        pthread_setaffinity_np(pthread_self(), sizeof mine, &mine);
        break;
    }
    atomic_fetch_sub(&waiting, 1);
    while (atomic_load(&waiting) > 0) sched_yield();
    return (void *)(uintptr_t)task((uint64_t)(uintptr_t)number);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

int main(int count, char **arguments) {
    if (count != 4) return 64;
    for (size_t i = 0; i < sizeof tasks / sizeof *tasks; i++) {
        if (strcmp(tasks[i].name, arguments[1]) == 0) task = tasks[i].run;
    }
    int workers = atoi(arguments[2]);
    if (task == NULL || workers < 1 || workers > 1024) return 64;
    pthread_t threads[1024];
    atomic_store(&waiting, workers + 1);
    for (long i = 0; i < workers; i++) pthread_create(&threads[i], NULL, work, (void *)i);
    while (atomic_load(&waiting) > 1) sched_yield();
    double began = now();
    atomic_store(&waiting, 0);
    double length = atof(arguments[3]) / 1000;
    nanosleep(
        &(struct timespec){
            .tv_sec = (time_t)length, .tv_nsec = (long)((length - (double)(time_t)length) * 1e9)},
        NULL);
    atomic_store(&stopping, true);
    double ended = now();
    uint64_t operations = 0;
    for (int i = 0; i < workers; i++) {
        void *done;
        pthread_join(threads[i], &done);
        operations += (uintptr_t)done;
    }
    printf("%.0f\n", (double)operations / (ended - began));
    return 0;
}
