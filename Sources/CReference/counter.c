#include "CReference.h"

#include <stdatomic.h>

/// Swift hands over plain pointers, which C's own _Atomic types cannot be imported as. Layout and
/// representation are the same for a lock-free 64-bit integer (C11 §6.2.5 leaves it to the
/// implementation; gcc and clang say so).
typedef _Atomic(uint64_t) shared_word;
_Static_assert(sizeof(shared_word) == sizeof(uint64_t), "a lock-free word has no extra state");

uint64_t cr_counter_fetch_add(uint64_t *word, const uint64_t *open) {
    shared_word *shared = (shared_word *)word;
    const shared_word *gate = (const shared_word *)open;
    uint64_t operations = 0;
    while (atomic_load_explicit(gate, memory_order_relaxed) != 0) {
        atomic_fetch_add_explicit(shared, 1, memory_order_relaxed);
        operations++;
    }
    return operations;
}
