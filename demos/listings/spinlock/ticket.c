// Takes a ticket lock, adds 1 to a value, frees the lock.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static uint64_t value;
static _Atomic uint64_t next;
static _Atomic uint64_t called;

// Stands for the CPU's pause instruction, which C11 has no function for.
static void spin_hint(void) {}

static void add_one(void) {
  // shown:
  uint64_t mine =
    atomic_fetch_add_explicit(&next, 1, memory_order_relaxed); // ▸
  while (atomic_load_explicit(&called, memory_order_acquire) != mine)
    spin_hint();
  value += 1;
  atomic_store_explicit(&called, mine + 1, memory_order_release);
  // :shown
}

int main(void) {
  add_one();
  assert(value == 1 && called == 1);
}
