/// Short names for what the loops do with words. Internal to this module.
#ifndef WORDS_H
#define WORDS_H

#include "CReference.h"

#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>

/// Swift hands over plain pointers, which C's own _Atomic types cannot be imported as. Layout and
/// representation are the same for a lock-free 64-bit integer (C11 §6.2.5 leaves it to the
/// implementation; gcc and clang say so).
typedef _Atomic(uint64_t) word;
_Static_assert(sizeof(word) == sizeof(uint64_t), "a lock-free word has no extra state");

static inline word *shared(uint64_t *plain) { return (word *)plain; }

static inline uint64_t load(const word *from) {
    return atomic_load_explicit(from, memory_order_relaxed);
}

static inline uint64_t load_acquire(const word *from) {
    return atomic_load_explicit(from, memory_order_acquire);
}

static inline void store(word *to, uint64_t value) {
    atomic_store_explicit(to, value, memory_order_relaxed);
}

static inline void store_release(word *to, uint64_t value) {
    atomic_store_explicit(to, value, memory_order_release);
}

/// The gate's word. Each loop asks for its place once: looked up in the arena at every operation it
/// cost the loop a load, and moved its contended rates by a fifth.
static inline const word *gate_of(const cr_arena *arena) { return (const word *)arena->open; }

static inline bool is_open(const word *gate) { return load(gate) != 0; }

static inline void spin_hint(void) {
#if defined(__x86_64__) || defined(__i386__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("isb" ::: "memory");
#endif
}

/// Before the next look at a lock that somebody holds: yields once the gate is closing, or a holder
/// without a CPU would never be done.
static inline void wait_a_little(const word *gate) {
    if (is_open(gate)) {
        spin_hint();
    } else {
        sched_yield();
    }
}

#endif
