#include "words.h"

/// What the lock protects: two steps that must be one.
static inline void add_one(word *value) { store(value, load(value) + 1); }

static inline bool try_take(word *lock) {
    uint64_t free = 0;
    return atomic_compare_exchange_weak_explicit(
        lock, &free, 1, memory_order_acquire, memory_order_relaxed);
}

/// `first`: 0 free, 1 taken.
uint64_t cr_spinlock_tas(const cr_arena *arena, uint64_t worker) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value), *lock = shared(arena->first);
    uint64_t operations = 0;
    (void)worker;
    for (; is_open(gate); operations++) {
        while (!try_take(lock)) wait_a_little(gate);
        add_one(value);
        store_release(lock, 0);
    }
    return operations;
}

/// `first`: 0 free, 1 taken.
uint64_t cr_spinlock_ttas(const cr_arena *arena, uint64_t worker) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value), *lock = shared(arena->first);
    uint64_t operations = 0;
    (void)worker;
    for (; is_open(gate); operations++) {
        while (load(lock) != 0 || !try_take(lock)) wait_a_little(gate);
        add_one(value);
        store_release(lock, 0);
    }
    return operations;
}

/// `first`: the next number to draw; `second`: the number that is called.
uint64_t cr_spinlock_ticket(const cr_arena *arena, uint64_t worker) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value);
    word *next = shared(arena->first), *called = shared(arena->second);
    uint64_t operations = 0;
    (void)worker;
    for (; is_open(gate); operations++) {
        uint64_t mine = atomic_fetch_add_explicit(next, 1, memory_order_relaxed);
        while (load_acquire(called) != mine) wait_a_little(gate);
        add_one(value);
        store_release(called, mine + 1);
    }
    return operations;
}

/// A worker's place in the queue, on a line of its own.
struct node {
    /// 1 while the worker has to wait.
    word waiting;
    /// One more than the number of the worker behind; 0: none yet.
    word behind;
};

static inline struct node *node_of(const cr_arena *arena, uint64_t worker) {
    return (struct node *)((char *)arena->nodes + worker * CR_LINE);
}

/// `first`: one more than the number of the last worker in the queue; 0: the lock is free.
uint64_t cr_spinlock_mcs(const cr_arena *arena, uint64_t worker) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value), *tail = shared(arena->first);
    struct node *mine = node_of(arena, worker);
    uint64_t operations = 0;
    for (; is_open(gate); operations++) {
        store(&mine->behind, 0);
        store(&mine->waiting, 1);
        uint64_t ahead = atomic_exchange_explicit(tail, worker + 1, memory_order_acq_rel);
        if (ahead != 0) {
            store_release(&node_of(arena, ahead - 1)->behind, worker + 1);
            while (load_acquire(&mine->waiting) != 0) wait_a_little(gate);
        }
        add_one(value);
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

uint64_t cr_spinlock_mutex(const cr_arena *arena, uint64_t worker) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value);
    uint64_t operations = 0;
    (void)worker;
    for (; is_open(gate); operations++) {
        pthread_mutex_lock(arena->mutex);
        add_one(value);
        pthread_mutex_unlock(arena->mutex);
    }
    return operations;
}
