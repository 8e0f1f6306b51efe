// Two stores against a store and a load.
// Every access is relaxed.
// Here one worker runs after the other; a test runs them at once.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t x;
static _Atomic uint64_t y;

int main(void) {
  // shown:
  // worker 0
  atomic_store_explicit(&x, 1, memory_order_relaxed); // ▸
  atomic_store_explicit(&y, 1, memory_order_relaxed); // ▸
  // worker 1
  atomic_store_explicit(&y, 2, memory_order_relaxed); // ▸
  uint64_t a = atomic_load_explicit(&x, memory_order_relaxed); // ▸
  // :shown
  assert(a == 1 && y == 2);
}
