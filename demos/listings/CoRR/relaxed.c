// Coherence: one worker stores to a word, the other loads it twice.
// Every access is relaxed.
// Here one worker runs after the other; a test runs them at once.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t x;

int main(void) {
  // shown:
  // worker 0
  atomic_store_explicit(&x, 1, memory_order_relaxed); // ▸
  // worker 1
  uint64_t a = atomic_load_explicit(&x, memory_order_relaxed); // ▸
  uint64_t b = atomic_load_explicit(&x, memory_order_relaxed); // ▸
  // :shown
  assert(a == 1 && b == 1);
}
