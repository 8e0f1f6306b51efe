// Two stores by each worker, in opposite order.
// Every access is sequentially consistent.
// Here one worker runs after the other; a test runs them at once.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t x;
static _Atomic uint64_t y;

int main(void) {
  // shown:
  // worker 0
  atomic_store_explicit(&x, 1, memory_order_seq_cst); // ▸
  atomic_store_explicit(&y, 2, memory_order_seq_cst); // ▸
  // worker 1
  atomic_store_explicit(&y, 1, memory_order_seq_cst); // ▸
  atomic_store_explicit(&x, 2, memory_order_seq_cst); // ▸
  // :shown
  assert(x == 2 && y == 1);
}
