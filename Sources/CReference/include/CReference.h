/// The bare C11 loops that atomtop's own loops are compared with.
///
/// Each performs one operation after another until `*open` reads 0 and returns how many it did.
/// They are what somebody would write who wants to know how fast the machine can do it: no tally,
/// no ledger, no sampling. Any number of threads may run the same loop on the same memory.
#ifndef CREFERENCE_H
#define CREFERENCE_H

#include <stdint.h>

/// atomic_fetch_add of 1 to `*word`, relaxed.
uint64_t cr_counter_fetch_add(uint64_t *word, const uint64_t *open);

#endif
