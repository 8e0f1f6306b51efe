// Adds 1 to a shared value in two steps: updates get lost.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t counter;

static void add_one(void) {
  // shown:
  uint64_t value = // ▸
    atomic_load_explicit(&counter, memory_order_relaxed);
  // whoever adds here is forgotten
  atomic_store_explicit(&counter, value + 1, memory_order_relaxed); // ▸
  // :shown
}

int main(void) {
  add_one();
  assert(counter == 1);
}
