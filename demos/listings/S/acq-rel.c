// Two stores against a load and a store.
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
  atomic_store_explicit(&x, 2, memory_order_release); // ▸
  atomic_store_explicit(&y, 1, memory_order_release); // ▸
  // worker 1
  uint64_t a = atomic_load_explicit(&y, memory_order_acquire); // ▸
  atomic_store_explicit(&x, 1, memory_order_release); // ▸
  // :shown
  assert(a == 1 && x == 1);
}
