// Stores to a shared word: sequentially consistent.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t word;

static void store(uint64_t mine) {
  // shown:
  atomic_store_explicit(&word, mine, memory_order_seq_cst); // ▸
  // :shown
}

int main(void) {
  store(5);
  assert(word == 5);
}
