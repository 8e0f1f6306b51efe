#include "words.h"

/// Moves 1 from the first account to the second, or back.
static inline void move_one(word *accounts, bool back) {
    uint64_t amount = back ? 1 : UINT64_MAX;
    store(&accounts[0], load(&accounts[0]) + amount);
    store(&accounts[1], load(&accounts[1]) - amount);
}

/// Moves and reads in turn.
uint64_t cr_pair_rwlock(const cr_arena *arena, uint64_t worker) {
    const word *gate = gate_of(arena);
    word *accounts = shared(arena->value);
    uint64_t operations = 0, wrong = 0;
    (void)worker;
    for (; is_open(gate); operations++) {
        if ((operations & 1) == 0) {
            pthread_rwlock_wrlock(arena->rwlock);
            move_one(accounts, operations & 2);
            pthread_rwlock_unlock(arena->rwlock);
        } else {
            pthread_rwlock_rdlock(arena->rwlock);
            uint64_t sum = load(&accounts[0]) + load(&accounts[1]);
            pthread_rwlock_unlock(arena->rwlock);
            wrong += sum != 0;
        }
    }
    return wrong <= operations ? operations : 0;
}
