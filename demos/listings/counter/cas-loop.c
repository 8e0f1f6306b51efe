// Adds 1 to a shared value with a compare-and-swap, tried again until it succeeds.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static _Atomic uint64_t counter;

static void add_one(void) {
  // shown:
  // Rust has fetch_update for this; C has the loop
  uint64_t seen =
    atomic_load_explicit(&counter, memory_order_relaxed);
  while (!atomic_compare_exchange_weak_explicit( // ▸
    &counter, &seen, seen + 1,
    memory_order_relaxed, memory_order_relaxed)) {
    // a failure has put what it found into seen
  }
  // :shown
}

int main(void) {
  add_one();
  assert(counter == 1);
}
