// Races to set one flag with a compare-and-swap.
#include <assert.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

static _Atomic uint64_t flag;

static bool try_set(void) {
  bool won;
  // shown:
  // strong: there is no second attempt that could make up for it
  uint64_t unset = 0;
  won = atomic_compare_exchange_strong_explicit( // ▸
    &flag, &unset, 1, memory_order_acq_rel, memory_order_acquire);
  // :shown
  return won;
}

int main(void) {
  assert(try_set() && flag == 1);
}
