// Store buffering with forwarding: each worker loads its own word before it loads the other's.
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
  atomic_store_explicit(&x, 1, memory_order_release); // ▸
  uint64_t a = atomic_load_explicit(&x, memory_order_acquire); // ▸
  uint64_t b = atomic_load_explicit(&y, memory_order_acquire); // ▸
  // worker 1
  atomic_store_explicit(&y, 1, memory_order_release); // ▸
  uint64_t c = atomic_load_explicit(&y, memory_order_acquire); // ▸
  uint64_t d = atomic_load_explicit(&x, memory_order_acquire); // ▸
  // :shown
  assert(a == 1 && b == 0 && c == 1 && d == 1);
}
