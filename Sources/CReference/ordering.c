#include "words.h"

/// What a worker's operation stores: its number, so that the word tells who was last, and a count.
static inline uint64_t tag(uint64_t worker, uint64_t operations) {
    return (worker + 1) << 48 | operations;
}

BODY ordering_store_relaxed(const cr_arena *arena, uint64_t worker, uint64_t outside_work) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value);
    uint64_t operations = 0, work = worker;
    for (; is_open(gate); operations++) {
        store(value, tag(worker, operations + 1));
        work = cs_work(work, outside_work);
    }
    return operations;
}

LOOPS(ordering_store_relaxed, outside_work)

uint64_t cr_ordering_store_release(const cr_arena *arena, uint64_t worker) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value);
    uint64_t operations = 0;
    for (; is_open(gate); operations++) store_release(value, tag(worker, operations + 1));
    return operations;
}

BODY ordering_store_seq_cst(const cr_arena *arena, uint64_t worker, uint64_t outside_work) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value);
    uint64_t operations = 0, work = worker;
    for (; is_open(gate); operations++) {
        atomic_store_explicit(value, tag(worker, operations + 1), memory_order_seq_cst);
        work = cs_work(work, outside_work);
    }
    return operations;
}

LOOPS(ordering_store_seq_cst, outside_work)

uint64_t cr_ordering_add_seq_cst(const cr_arena *arena, uint64_t worker) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value);
    uint64_t operations = 0;
    (void)worker;
    for (; is_open(gate); operations++) {
        atomic_fetch_add_explicit(value, 1, memory_order_seq_cst);
    }
    return operations;
}
