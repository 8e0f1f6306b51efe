// Adds 1 to a value that no lock protects: updates get lost.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t value;

static void add_one(void) {
  // shown:
  // no lock: everybody walks in
  uint64_t before = atomic_load_explicit(&value, memory_order_relaxed); // ▸
  atomic_store_explicit(&value, before + 1, memory_order_relaxed); // ▸
  // :shown
}

int main(void) {
  add_one();
  assert(value == 1);
}
