// Offers a sample to a shared maximum in one step.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t maximum;

static void offer(uint64_t sample) {
  // shown:
  // C11 has no max: this is the loop again
  uint64_t seen = atomic_load_explicit(&maximum, memory_order_relaxed);
  while (sample > seen) {
    if (atomic_compare_exchange_weak_explicit( // ▸
        &maximum, &seen, sample,
        memory_order_relaxed, memory_order_relaxed)) break;
  }
  // :shown
}

int main(void) {
  offer(7);
  assert(maximum == 7);
}
