// Takes the next ID in one step.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t next;

static uint64_t take_id(void) {
  // shown:
  uint64_t id =
    atomic_fetch_add_explicit(&next, 1, memory_order_relaxed); // ▸
  // :shown
  return id;
}

int main(void) {
  assert(take_id() == 0 && next == 1);
}
