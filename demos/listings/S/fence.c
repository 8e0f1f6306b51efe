// Two stores against a load and a store.
// Every access is relaxed, with a fence between two of them.
// Here one worker runs after the other; a test runs them at once.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t x;
static _Atomic uint64_t y;

int main(void) {
  // shown:
  // worker 0
  atomic_store_explicit(&x, 2, memory_order_relaxed); // ▸
  atomic_thread_fence(memory_order_seq_cst);
  atomic_store_explicit(&y, 1, memory_order_relaxed); // ▸
  // worker 1
  uint64_t a = atomic_load_explicit(&y, memory_order_relaxed); // ▸
  atomic_thread_fence(memory_order_seq_cst);
  atomic_store_explicit(&x, 1, memory_order_relaxed); // ▸
  // :shown
  assert(a == 1 && x == 1);
}
