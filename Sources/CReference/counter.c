#include "words.h"

uint64_t cr_counter_load_store(const cr_arena *arena, uint64_t worker) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value);
    uint64_t operations = 0;
    (void)worker;
    for (; is_open(gate); operations++) {
        store(value, load(value) + 1);
    }
    return operations;
}

BODY counter_fetch_add(const cr_arena *arena, uint64_t worker, uint64_t outside_work) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value);
    uint64_t operations = 0, work = worker;
    for (; is_open(gate); operations++) {
        atomic_fetch_add_explicit(value, 1, memory_order_relaxed);
        work = cs_work(work, outside_work);
    }
    return operations;
}

LOOPS(counter_fetch_add, outside_work)

uint64_t cr_counter_cas_loop(const cr_arena *arena, uint64_t worker) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value);
    uint64_t operations = 0;
    (void)worker;
    for (; is_open(gate); operations++) {
        uint64_t seen = load(value);
        while (!atomic_compare_exchange_weak_explicit(
            value, &seen, seen + 1, memory_order_relaxed, memory_order_relaxed)) {
        }
    }
    return operations;
}

uint64_t cr_counter_mutex(const cr_arena *arena, uint64_t worker) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value);
    uint64_t operations = 0;
    (void)worker;
    for (; is_open(gate); operations++) {
        pthread_mutex_lock(arena->mutex);
        store(value, load(value) + 1);
        pthread_mutex_unlock(arena->mutex);
    }
    return operations;
}

uint64_t cr_counter_sharded(const cr_arena *arena, uint64_t worker) {
    const word *gate = gate_of(arena);
    word *own = line_of(arena, worker);
    uint64_t operations = 0;
    for (; is_open(gate); operations++) store(own, load(own) + 1);
    return operations;
}
