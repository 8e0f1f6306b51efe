// Takes the next ID in two steps: several get the same one.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t next;

static uint64_t take_id(void) {
  // shown:
  uint64_t id = atomic_load_explicit(&next, memory_order_relaxed); // ▸
  // others take the same one here
  atomic_store_explicit(&next, id + 1, memory_order_relaxed); // ▸
  // :shown
  return id;
}

int main(void) {
  assert(take_id() == 0 && next == 1);
}
