// Moves 1 from one account to another, both being halves of one word.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t both = 5;

static void move_one(void) {
  // shown:
  uint64_t seen = atomic_load_explicit(&both, memory_order_relaxed);
  uint64_t moved;
  do {
    moved = seen - 1 + (1ull << 32); // low half - 1, high half + 1
  } while (!atomic_compare_exchange_weak_explicit(&both, &seen, moved, // ▸
             memory_order_relaxed, memory_order_relaxed));
  // :shown
}

int main(void) {
  move_one();
  assert(both == 4 + (1ull << 32));
}
