// Adds 1 to a word of the thread's own; whoever wants the value adds all words up.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t words[8 * 16];

static void add_one(int me) {
  // shown:
  // 16 words, 128 bytes apart; nobody else writes mine
  uint64_t value =
    atomic_load_explicit(&words[me * 16], memory_order_relaxed);
  atomic_store_explicit( // ▸
    &words[me * 16], value + 1, memory_order_relaxed);
  // who reads adds all words up, one after the other:
  // sum += atomic_load_explicit(&words[thread * 16], ...)
  // :shown
}

int main(void) {
  add_one(1);
  add_one(2);
  uint64_t sum = 0;
  for (int thread = 0; thread < 8; thread++) {
    sum += atomic_load_explicit(&words[thread * 16], memory_order_relaxed);
  }
  assert(sum == 2);
}
