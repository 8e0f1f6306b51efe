// Adds 1 to a shared word: sequentially consistent.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t word;

static void add_one(void) {
  // shown:
  atomic_fetch_add_explicit(&word, 1, memory_order_seq_cst); // ▸
  // :shown
}

int main(void) {
  add_one();
  assert(word == 1);
}
