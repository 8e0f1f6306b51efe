/// Short names for what the loops do with words. Internal to this module.
#ifndef WORDS_H
#define WORDS_H

// C11 alone has no pthread_rwlock_t.
#define _GNU_SOURCE

#include "CReference.h"
#include "CSystem.h"

#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>

/// Swift passes plain pointers, because it cannot import C's _Atomic types. Layout and representation are
/// the same for a lock-free 64-bit integer (C11 §6.2.5 leaves it to the implementation; gcc and clang say
/// so).
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

/// The beginning of a worker's line.
static inline word *line_of(const cr_arena *arena, uint64_t worker) {
    return (word *)((char *)arena->nodes + worker * CR_LINE);
}

/// The gate's word. Each loop asks for its place once: looking it up in the arena at every operation cost
/// the loop a load, and changed its contended rates by a fifth.
static inline const word *gate_of(const cr_arena *arena) { return (const word *)arena->open; }

static inline bool is_open(const word *gate) { return load(gate) != 0; }

/// What to do before the next look at a lock that somebody holds: yield once the gate is closing, because
/// the holder may need this CPU.
static inline void wait_a_little(const word *gate) {
    if (is_open(gate)) {
        cs_spin_hint();
    } else {
        sched_yield();
    }
}

/// Marks a body of LOOPS. Inlined, so that the compiler sees where the number of steps is a constant.
#define BODY static inline __attribute__((always_inline)) uint64_t

/// Two loops with the body `name`: one without work, from which the compiler removes even the test for it,
/// and one with as much as the arena says for `place`.
#define LOOPS(name, place)                                                                         \
    uint64_t cr_##name(const cr_arena *arena, uint64_t worker) { return name(arena, worker, 0); }  \
    uint64_t cr_##name##_##place(const cr_arena *arena, uint64_t worker) {                         \
        return name(arena, worker, arena->place);                                                  \
    }

#endif
