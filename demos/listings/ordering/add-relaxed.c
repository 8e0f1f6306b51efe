// Adds 1 to a shared word: relaxed.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t word;

static void add_one(void) {
  // shown:
  atomic_fetch_add_explicit(&word, 1, memory_order_relaxed); // ▸
  // :shown
}

int main(void) {
  add_one();
  assert(word == 1);
}
