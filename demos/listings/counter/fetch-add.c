// Adds 1 to a shared value in one step.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t counter;

static void add_one(void) {
  // shown:
  atomic_fetch_add_explicit(&counter, 1, memory_order_relaxed); // ▸
  // :shown
}

int main(void) {
  add_one();
  assert(counter == 1);
}
