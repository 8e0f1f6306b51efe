/// What Swift cannot import: spin hint, tick counter, affinity, thread names, scheduling classes,
/// widths of characters.
///
/// Every function may be called from any thread. Those that return int return 0 or an errno value.
#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__) || defined(__i386__)
#include <immintrin.h>
#include <x86intrin.h>
#endif

/// Tells the CPU that this thread spins: `isb` on arm64. x86-64: `pause`.
///
/// `isb` and not `yield`: on arm64 cores without SMT `yield` is a no-op, and `isb` gives about the
/// delay of an x86 `pause` (the choice of Rust's `spin_loop`, rust-lang/rust#84725).
static inline void cs_spin_hint(void) {
#if defined(__x86_64__) || defined(__i386__)
    _mm_pause();
#elif defined(__aarch64__)
    __asm__ volatile("isb" ::: "memory");
#endif
}

/// The CPU's tick counter: constant rate, same on all CPUs where the system says so. 10 to 20 ns.
static inline uint64_t cs_ticks(void) {
#if defined(__x86_64__) || defined(__i386__)
    return __rdtsc();
#elif defined(__aarch64__)
    uint64_t ticks;
    __asm__ volatile("mrs %0, cntvct_el0" : "=r"(ticks));
    return ticks;
#else
#error "no tick counter is known for this CPU family"
#endif
}

/// One of `*left` steps of work, a multiplication that depends on the one before: about 1 ns. The
/// optimiser can neither shorten it nor foresee how many are left. Returns the new state.
///
/// Both constants fit into an instruction (Knuth's and Lewis's, from "Numerical Recipes"). In
/// registers, which a loop around a lock has too few of, they pushed its count of operations out to
/// memory.
static inline uint64_t cs_step(uint64_t state, uint64_t *left) {
    state = state * 1664525u + 1013904223u;
    __asm__ volatile("" : "+r"(state), "+r"(*left));
    return state;
}

/// `steps` steps of work. Returns the new state.
///
/// The first step is before the loop and not in it: otherwise the padding that aligns the loop would come
/// before the first step, and running through it could take as long as a step.
static inline uint64_t cs_work(uint64_t state, uint64_t steps) {
    if (steps == 0) return state;
    state = cs_step(state, &steps);
    while (--steps != 0) state = cs_step(state, &steps);
    return state;
}

/// Nanoseconds of the monotonic clock.
uint64_t cs_nanoseconds(void);

/// Writes the numbers of the CPUs this process may use into `cpus`, at most `capacity` of them,
/// and returns how many there are.
int cs_allowed_cpus(int *cpus, int capacity);

/// The CPU that the calling thread runs on, or -1 where the system does not tell.
int cs_current_cpu(void);

/// Pins the calling thread to `cpu`. ENOTSUP where the system has no pinning.
int cs_pin(int cpu);

/// Lets the calling thread run on all of `cpus`.
int cs_unpin(const int *cpus, int count);

/// Whether the calling thread may run on one CPU only, and that is `cpu`. False where the system has
/// no pinning.
bool cs_is_pinned(int cpu);

/// CPU time that the calling thread has had, in nanoseconds.
uint64_t cs_thread_cpu_nanoseconds(void);

/// A thread's waits for a CPU since it began.
typedef struct {
    /// How long it was runnable and waited, in nanoseconds.
    uint64_t waited;
    /// How often it got a CPU.
    uint64_t turns;
} cs_run_queue_times;

/// Reads those of the calling thread (Linux, Documentation/scheduler/sched-stats.rst). False where the
/// system does not tell.
bool cs_thread_run_queue(cs_run_queue_times *times);

/// Nanoseconds of a clock that goes on while the system sleeps, as cs_nanoseconds() does not.
uint64_t cs_nanoseconds_asleep_too(void);

/// Counts from now on how often this process goes on after a stop (SIGCONT). To be called once,
/// before any thread starts.
void cs_count_continues(void);

/// How often this process went on since cs_count_continues().
uint64_t cs_continues(void);

/// Starts a thread that runs `body(context)` on a stack of at least `stack_bytes`. It takes no
/// signals but those of its own faults. One that would inherit a real-time policy gets the normal one
/// instead: it could keep everything else from running.
int cs_start_thread(pthread_t *thread, size_t stack_bytes, void (*body)(void *), void *context);

/// Names the calling thread, at most 15 bytes.
void cs_name_thread(const char *name);

/// Puts the calling thread below everything else, as far as the system lets it: SCHED_IDLE on Linux,
/// else nice 19, on macOS the utility class. There is no way back without privileges. Returns an
/// errno, of the last attempt, if nothing was granted; cs_thread_policy() tells what was.
int cs_lower_priority(void);

/// Puts the calling thread, if it is in a class of its own, back under the normal one (SCHED_OTHER).
int cs_normal_priority(void);

/// Scheduling classes, as the system tells them.
typedef enum {
    CS_POLICY_UNKNOWN,
    CS_POLICY_NORMAL,
    /// Normal, and nicer than most.
    CS_POLICY_NICE,
    CS_POLICY_IDLE,
    CS_POLICY_BATCH,
    CS_POLICY_REAL_TIME,
} cs_policy;

/// The scheduling class of the calling thread.
cs_policy cs_thread_policy(void);

/// Puts the calling thread, but none that it starts, above everything that shares the CPUs by turns:
/// SCHED_RR on Linux, which takes privileges; on macOS the class of what a user waits for. Returns 0
/// or an errno.
int cs_raise_priority(void);

/// Puts every other thread of this process back under the normal scheduling class where privileges
/// allow, and does nothing where they do not.
void cs_restore_priorities(void);

/// Has large blocks of memory go back to the system as soon as they are freed. glibc keeps them for
/// later once it has seen one freed, and what a program needs then depends on its history. To be
/// called before any thread starts.
void cs_return_large_blocks(void);

/// Initialises `mutex` as an adaptive mutex, which spins a little before it sleeps. ENOTSUP where
/// the C library has none.
int cs_mutex_init_adaptive(pthread_mutex_t *mutex);

/// Initialises `condition` so that timed waits use the monotonic clock.
int cs_condition_init(pthread_cond_t *condition);

/// Waits at most `nanoseconds` for `condition`. Returns ETIMEDOUT when the time is over.
int cs_condition_wait(pthread_cond_t *condition, pthread_mutex_t *mutex, uint64_t nanoseconds);

/// What one thread waits on and others ring: an event that resets itself. Not to be copied.
typedef struct {
#if defined(__APPLE__)
    void *semaphore;
#else
    /// 0: silent, 1: rung and not yet heard.
    uint32_t rung;
#endif
} cs_bell;

/// Initialises a silent bell.
int cs_bell_init(cs_bell *bell);

/// Frees what the bell holds. Nobody waits or rings any more.
void cs_bell_destroy(cs_bell *bell);

/// Wakes the thread that waits, or makes its next wait return at once. Takes no lock and never
/// waits.
void cs_bell_ring(cs_bell *bell);

/// Waits at most `nanoseconds` (up to 2^62) until the bell is rung, or returns early for no reason.
/// One thread at a time.
void cs_bell_wait(cs_bell *bell, uint64_t nanoseconds);

/// Whether the C library has adaptive mutexes.
bool cs_has_adaptive_mutex(void);

/// Whether `bytes` more of memory could be had at this instant.
bool cs_has_memory(size_t bytes);

/// The soft limit of threads for this user (`ulimit -u`), UINT64_MAX if there is none.
uint64_t cs_thread_limit(void);

/// The soft limit of address space in bytes (`ulimit -v`), UINT64_MAX if there is none.
uint64_t cs_address_space_limit(void);

/// How many threads this user has, as far as this process can see; 0: the system does not tell.
uint64_t cs_user_threads(void);

/// Whether cs_thread_limit() applies: the superuser is exempt from it.
bool cs_thread_limit_applies(void);

/// How many CPUs are online, 1 at least. For where cs_allowed_cpus() finds none: this does not tell which of
/// them the process may use.
int cs_online_cpus(void);

/// Whether this system has control groups at all, seen or not: Linux.
bool cs_has_control_groups(void);

/// Reads at most `capacity` bytes of a file and returns how many, or -1.
long cs_read_file(const char *path, char *buffer, size_t capacity);

/// Whether there is certainly no file at `path`. False where it cannot be told, because a folder on
/// the way may not be searched, for example.
bool cs_is_missing(const char *path);

/// Whether something is mounted on `path`, so that nothing can be renamed over it. False where the system
/// does not tell.
bool cs_is_mount_point(const char *path);

/// Whether two files have the same extended attributes with the same values, access control lists among
/// them, but for the security labels that the system gives. True where there are none. Takes 192 KiB of
/// stack.
bool cs_have_same_attributes(const char *left, const char *right);

/// The words of the command line as the process got them, the program's own name first, and how many
/// they are. They live as long as the process. NULL: this C library does not hand them over.
char *const *cs_arguments(int *count);

/// The columns that a terminal gives a character, by the C library's table for UTF-8 whatever the
/// process's locale is: 0 (it joins the one before), 1 or 2; -1: it cannot be printed, or is unknown.
int cs_columns(uint32_t scalar);

/// The system's name and release, the instruction set, and the CPU's name, each in `size` bytes.
void cs_describe_machine(char *os, char *arch, char *cpu, size_t size);

#endif
