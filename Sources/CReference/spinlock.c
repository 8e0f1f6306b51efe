#include "words.h"

/// What the lock protects: two steps that must be one, and what work there is in between.
static inline void add_one(word *value, uint64_t *work, uint64_t steps) {
    uint64_t before = load(value);
    *work = cs_work(*work, steps);
    store(value, before + 1);
}

static inline bool try_take(word *lock) {
    uint64_t free = 0;
    return atomic_compare_exchange_weak_explicit(
        lock, &free, 1, memory_order_acquire, memory_order_relaxed);
}

/// `first`: 0 free, 1 taken.
BODY spinlock_tas(const cr_arena *arena, uint64_t worker, uint64_t critical_section) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value), *lock = shared(arena->first);
    uint64_t operations = 0, work = worker;
    for (; is_open(gate); operations++) {
        while (!try_take(lock)) wait_a_little(gate);
        add_one(value, &work, critical_section);
        store_release(lock, 0);
    }
    return operations;
}

LOOPS(spinlock_tas, critical_section)

/// `first`: 0 free, 1 taken.
BODY spinlock_ttas(const cr_arena *arena, uint64_t worker, uint64_t critical_section) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value), *lock = shared(arena->first);
    uint64_t operations = 0, work = worker;
    for (; is_open(gate); operations++) {
        while (load(lock) != 0 || !try_take(lock)) wait_a_little(gate);
        add_one(value, &work, critical_section);
        store_release(lock, 0);
    }
    return operations;
}

LOOPS(spinlock_ttas, critical_section)

/// `first`: the next number to draw; `second`: the number that is called.
BODY spinlock_ticket(const cr_arena *arena, uint64_t worker, uint64_t critical_section) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value);
    word *next = shared(arena->first), *called = shared(arena->second);
    uint64_t operations = 0, work = worker;
    for (; is_open(gate); operations++) {
        uint64_t mine = atomic_fetch_add_explicit(next, 1, memory_order_relaxed);
        while (load_acquire(called) != mine) wait_a_little(gate);
        add_one(value, &work, critical_section);
        store_release(called, mine + 1);
    }
    return operations;
}

LOOPS(spinlock_ticket, critical_section)

/// A worker's place in the queue, on a line of its own.
struct node {
    /// 1 while the worker has to wait.
    word waiting;
    /// One more than the number of the worker behind; 0: none yet.
    word behind;
};

static inline struct node *node_of(const cr_arena *arena, uint64_t worker) {
    return (struct node *)line_of(arena, worker);
}

/// `first`: one more than the number of the last worker in the queue; 0: the lock is free.
BODY spinlock_mcs(const cr_arena *arena, uint64_t worker, uint64_t critical_section) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value), *tail = shared(arena->first);
    struct node *mine = node_of(arena, worker);
    uint64_t operations = 0, work = worker;
    for (; is_open(gate); operations++) {
        store(&mine->behind, 0);
        store(&mine->waiting, 1);
        uint64_t ahead = atomic_exchange_explicit(tail, worker + 1, memory_order_acq_rel);
        if (ahead != 0) {
            store_release(&node_of(arena, ahead - 1)->behind, worker + 1);
            while (load_acquire(&mine->waiting) != 0) wait_a_little(gate);
        }
        add_one(value, &work, critical_section);
        uint64_t last = worker + 1, behind = load_acquire(&mine->behind);
        if (behind == 0
            && atomic_compare_exchange_strong_explicit(
                tail, &last, 0, memory_order_acq_rel, memory_order_acquire)) {
            continue;
        }
        while (behind == 0) {
            wait_a_little(gate);
            behind = load_acquire(&mine->behind);
        }
        store_release(&node_of(arena, behind - 1)->waiting, 0);
    }
    return operations;
}

LOOPS(spinlock_mcs, critical_section)

BODY spinlock_mutex(const cr_arena *arena, uint64_t worker, uint64_t critical_section) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value);
    uint64_t operations = 0, work = worker;
    for (; is_open(gate); operations++) {
        pthread_mutex_lock(arena->mutex);
        add_one(value, &work, critical_section);
        pthread_mutex_unlock(arena->mutex);
    }
    return operations;
}

LOOPS(spinlock_mutex, critical_section)
