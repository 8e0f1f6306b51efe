// Races to set one flag with an exchange.
#include <assert.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

static _Atomic uint64_t flag;

static bool try_set(void) {
  bool won;
  // shown:
  won = !atomic_exchange_explicit(&flag, 1, memory_order_acq_rel); // ▸
  // :shown
  return won;
}

int main(void) {
  assert(try_set() && flag == 1);
}
