// A counter that is full: the walkthrough overflow.
#include <assert.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

static bool add_unless_full(_Atomic uint8_t *counter, uint8_t amount) {
  uint8_t seen = atomic_load_explicit(counter, memory_order_relaxed);
  while (seen <= UINT8_MAX - amount) {
    if (atomic_compare_exchange_weak_explicit(counter, &seen, (uint8_t)(seen + amount),
          memory_order_relaxed, memory_order_relaxed)) return true;
  }
  return false;
}

int main(void) {
  _Atomic uint8_t counter = 255;
  int was = atomic_fetch_add_explicit(&counter, 1, memory_order_relaxed);
  assert(was == 255 && counter == 0);
  atomic_store_explicit(&counter, 255, memory_order_relaxed);
  bool added = add_unless_full(&counter, 1);
  assert(!added && counter == 255);
}
