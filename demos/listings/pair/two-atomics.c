// Moves 1 from one account to another in two steps: the sum is wrong in between.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t from = 5;
static _Atomic uint64_t to;

static void move_one(void) {
  // shown:
  atomic_fetch_sub_explicit(&from, 1, memory_order_relaxed); // ▸
  // whoever adds both up here finds 1 missing
  atomic_fetch_add_explicit(&to, 1, memory_order_relaxed); // ▸
  // :shown
}

int main(void) {
  move_one();
  assert(from == 4 && to == 1);
}
