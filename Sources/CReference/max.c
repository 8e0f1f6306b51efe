#include "words.h"

/// What a worker knows: the last maximum it saw, and its random numbers.
struct offers {
    uint64_t seen;
    uint64_t random;
};

static inline struct offers first_offers(uint64_t worker) {
    return (struct offers){.seen = 0, .random = (2 * worker + 1) * 0x9E3779B97F4A7C15u};
}

/// The last seen maximum plus a step of -14 to +1 (Marsaglia, "Xorshift RNGs", 2003).
static inline uint64_t next_sample(struct offers *offers) {
    offers->random ^= offers->random << 13;
    offers->random ^= offers->random >> 7;
    offers->random ^= offers->random << 17;
    uint64_t raised = offers->seen + (offers->random & 15);
    return raised >= 14 ? raised - 14 : 0;
}

uint64_t cr_max_cas_loop(const cr_arena *arena, uint64_t worker) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value);
    struct offers offers = first_offers(worker);
    uint64_t operations = 0;
    for (; is_open(gate); operations++) {
        uint64_t sample = next_sample(&offers);
        uint64_t seen = load(value);
        while (sample > seen
               && !atomic_compare_exchange_weak_explicit(
                   value, &seen, sample, memory_order_relaxed, memory_order_relaxed)) {
        }
        offers.seen = sample > seen ? sample : seen;
    }
    return operations;
}

uint64_t cr_max_fetch_max(const cr_arena *arena, uint64_t worker) {
    const word *gate = gate_of(arena);
    struct offers offers = first_offers(worker);
    uint64_t operations = 0;
    for (; is_open(gate); operations++) {
        // C11 has no fetch-max, clang has: on x86 a CAS loop that always writes.
        uint64_t sample = next_sample(&offers);
        uint64_t seen = __atomic_fetch_max(arena->value, sample, __ATOMIC_RELAXED);
        offers.seen = sample > seen ? sample : seen;
    }
    return operations;
}

uint64_t cr_max_mutex(const cr_arena *arena, uint64_t worker) {
    const word *gate = gate_of(arena);
    word *value = shared(arena->value);
    struct offers offers = first_offers(worker);
    uint64_t operations = 0;
    for (; is_open(gate); operations++) {
        uint64_t sample = next_sample(&offers);
        pthread_mutex_lock(arena->mutex);
        uint64_t seen = load(value);
        if (sample > seen) store(value, sample);
        pthread_mutex_unlock(arena->mutex);
        offers.seen = sample > seen ? sample : seen;
    }
    return operations;
}
