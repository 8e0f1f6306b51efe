// Adds 1 to a word of the thread's own on a cache line of its own.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t words[8 * 16];

static void add_one(int me) {
  // shown:
  // 16 words, 128 bytes apart: each on a line of its own
  atomic_fetch_add_explicit(&words[me * 16], 1, memory_order_relaxed); // ▸
  // :shown
}

int main(void) {
  add_one(1);
  assert(words[16] == 1);
}
