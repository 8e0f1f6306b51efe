// Load buffering: each worker loads one word and then stores to the other.
// Loads acquire, stores release.
// Here one worker runs after the other; a test runs them at once.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t x;
static _Atomic uint64_t y;

int main(void) {
  // shown:
  // worker 0
  uint64_t a = atomic_load_explicit(&x, memory_order_acquire); // ▸
  atomic_store_explicit(&y, 1, memory_order_release); // ▸
  // worker 1
  uint64_t b = atomic_load_explicit(&y, memory_order_acquire); // ▸
  atomic_store_explicit(&x, 1, memory_order_release); // ▸
  // :shown
  assert(a == 0 && b == 1);
}
