// Adds 1 to a word of the thread's own, which shares a cache line with others.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t words[8];

static void add_one(int me) {
  // shown:
  // words are 8 bytes apart: neighbours share a cache line
  atomic_fetch_add_explicit(&words[me], 1, memory_order_relaxed); // ▸
  // :shown
}

int main(void) {
  add_one(1);
  assert(words[1] == 1);
}
