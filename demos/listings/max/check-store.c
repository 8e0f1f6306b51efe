// Offers a sample to a shared maximum after a look at it: a higher one may get lost.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t maximum;

static void offer(uint64_t sample) {
  // shown:
  if (sample > // ▸
      atomic_load_explicit(&maximum, memory_order_relaxed)) {
    // whatever is stored here is overwritten
    atomic_store_explicit(&maximum, sample, memory_order_relaxed); // ▸
  }
  // :shown
}

int main(void) {
  offer(7);
  assert(maximum == 7);
}
