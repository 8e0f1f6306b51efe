// Takes a test-and-test-and-set lock, adds 1 to a value, frees the lock.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static uint64_t value;
static _Atomic uint64_t word;

// Stands for the CPU's pause instruction, which C11 has no function for.
static void spin_hint(void) {}

static void add_one(void) {
  // shown:
  uint64_t unset;
  do {
    while (atomic_load_explicit(&word, memory_order_relaxed))
      spin_hint();
    unset = 0;
  } while (!atomic_compare_exchange_weak_explicit(&word, &unset, 1, // ▸
             memory_order_acquire, memory_order_relaxed));
  value += 1;
  atomic_store_explicit(&word, 0, memory_order_release);
  // :shown
}

int main(void) {
  add_one();
  assert(value == 1 && word == 0);
}
