/// The bare C11 loops that atomtop's own loops are compared with.
///
/// Each performs one operation after another until the gate closes and returns how many it did.
/// They are what one would write to find out how fast the machine can do it: counts in a register, no
/// tally, no ledger, no sampling. Any number of threads may run the same loop on the same arena.
///
/// Those whose names end in `_outside_work` or `_critical_section` also do the steps of work that the
/// arena asks for at that place. The others do none, whatever it says.
#ifndef CREFERENCE_H
#define CREFERENCE_H

#include <pthread.h>
#include <stdint.h>

/// Bytes from one worker's queue node to the next one's.
#define CR_LINE 128

/// What a loop works on. Every pointer leads to a line of its own. Each loop's comment says which ones it
/// uses, and what for.
typedef struct {
    /// 0 once the gate is closing. Read once per operation, and once per turn of a spin loop.
    const uint64_t *open;
    uint64_t *value;
    uint64_t *first;
    uint64_t *second;
    /// One line per worker.
    uint64_t *nodes;
    pthread_mutex_t *mutex;
    pthread_rwlock_t *rwlock;
    uint64_t workers;
    /// Looks at a word between two yields, while waiting for all workers to meet.
    uint64_t looks;
    /// Steps of work (cs_work) between two operations.
    uint64_t outside_work;
    /// Steps of work inside the lock, between the load and the store.
    uint64_t critical_section;
} cr_arena;

/// One worker's loop; `worker` counts from 0.
typedef uint64_t (*cr_loop)(const cr_arena *arena, uint64_t worker);

/// `value`: the counter.
uint64_t cr_counter_load_store(const cr_arena *arena, uint64_t worker);
uint64_t cr_counter_fetch_add(const cr_arena *arena, uint64_t worker);
uint64_t cr_counter_fetch_add_outside_work(const cr_arena *arena, uint64_t worker);
uint64_t cr_counter_cas_loop(const cr_arena *arena, uint64_t worker);
uint64_t cr_counter_mutex(const cr_arena *arena, uint64_t worker);
/// `nodes`: each worker's own word.
uint64_t cr_counter_sharded(const cr_arena *arena, uint64_t worker);

/// `value`: the maximum, which is offered rising random samples.
uint64_t cr_max_cas_loop(const cr_arena *arena, uint64_t worker);
uint64_t cr_max_fetch_max(const cr_arena *arena, uint64_t worker);
uint64_t cr_max_mutex(const cr_arena *arena, uint64_t worker);

/// `value`: what the lock protects; `first` and `second`: the lock; `nodes`: its queue.
uint64_t cr_spinlock_tas(const cr_arena *arena, uint64_t worker);
uint64_t cr_spinlock_ttas(const cr_arena *arena, uint64_t worker);
uint64_t cr_spinlock_ticket(const cr_arena *arena, uint64_t worker);
uint64_t cr_spinlock_mcs(const cr_arena *arena, uint64_t worker);
uint64_t cr_spinlock_mutex(const cr_arena *arena, uint64_t worker);
uint64_t cr_spinlock_tas_critical_section(const cr_arena *arena, uint64_t worker);
uint64_t cr_spinlock_ttas_critical_section(const cr_arena *arena, uint64_t worker);
uint64_t cr_spinlock_ticket_critical_section(const cr_arena *arena, uint64_t worker);
uint64_t cr_spinlock_mcs_critical_section(const cr_arena *arena, uint64_t worker);
uint64_t cr_spinlock_mutex_critical_section(const cr_arena *arena, uint64_t worker);

/// `value`: the flag; `first`: arrivals; `second`: rounds opened.
uint64_t cr_once_cas(const cr_arena *arena, uint64_t worker);
uint64_t cr_once_exchange(const cr_arena *arena, uint64_t worker);

/// `value`: the word that all workers store to, or add to. The relaxed add is cr_counter_fetch_add().
uint64_t cr_ordering_store_relaxed(const cr_arena *arena, uint64_t worker);
uint64_t cr_ordering_store_relaxed_outside_work(const cr_arena *arena, uint64_t worker);
uint64_t cr_ordering_store_release(const cr_arena *arena, uint64_t worker);
uint64_t cr_ordering_store_seq_cst(const cr_arena *arena, uint64_t worker);
uint64_t cr_ordering_store_seq_cst_outside_work(const cr_arena *arena, uint64_t worker);
uint64_t cr_ordering_add_seq_cst(const cr_arena *arena, uint64_t worker);

/// `value` and the word behind it: the two accounts.
uint64_t cr_pair_rwlock(const cr_arena *arena, uint64_t worker);

#endif
