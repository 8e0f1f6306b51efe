// Stores to a shared word: releasing.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t word;

static void store(uint64_t mine) {
  // shown:
  atomic_store_explicit(&word, mine, memory_order_release); // ▸
  // :shown
}

int main(void) {
  store(5);
  assert(word == 5);
}
