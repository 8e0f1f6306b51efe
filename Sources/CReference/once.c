#include "words.h"

/// Waits until all workers have arrived for round number `round`; false: the gate is closing.
static inline bool meet(const cr_arena *arena, uint64_t round) {
    const word *gate = gate_of(arena);
    word *flag = shared(arena->value), *arrivals = shared(arena->first);
    word *rounds = shared(arena->second);
    if (atomic_fetch_add_explicit(arrivals, 1, memory_order_acq_rel) + 1 == arena->workers) {
        store(arrivals, 0);
        store(flag, 0);
        store_release(rounds, round + 1);
        return true;
    }
    uint64_t looks = arena->looks;
    while (load_acquire(rounds) == round) {
        if (!is_open(gate)) return false;
        if (--looks > 0) {
            cs_spin_hint();
        } else {
            sched_yield();
            looks = arena->looks;
        }
    }
    return true;
}

uint64_t cr_once_cas(const cr_arena *arena, uint64_t worker) {
    const word *gate = gate_of(arena);
    word *flag = shared(arena->value);
    uint64_t operations = 0, wins = 0;
    (void)worker;
    for (; is_open(gate) && meet(arena, operations); operations++) {
        uint64_t unset = 0;
        wins += atomic_compare_exchange_strong_explicit(
            flag, &unset, 1, memory_order_acq_rel, memory_order_acquire);
    }
    return wins <= operations ? operations : 0;
}

uint64_t cr_once_exchange(const cr_arena *arena, uint64_t worker) {
    const word *gate = gate_of(arena);
    word *flag = shared(arena->value);
    uint64_t operations = 0, wins = 0;
    (void)worker;
    for (; is_open(gate) && meet(arena, operations); operations++) {
        wins += atomic_exchange_explicit(flag, 1, memory_order_acq_rel) == 0;
    }
    return wins <= operations ? operations : 0;
}
