// Takes Peterson's lock, which is for two threads, adds 1 to a value, frees the lock.
#include <assert.h>
#include <stdatomic.h>
#include <stdint.h>

static uint64_t value;
static _Atomic int wants[2];
static _Atomic int turn;

// Stands for the CPU's pause instruction, which C11 has no function for.
static void spin_hint(void) {}

static void add_one(int me) {
  int other = 1 - me;
  // shown:
  atomic_store_explicit(&wants[me], 1, memory_order_seq_cst); // ▸
  atomic_store_explicit(&turn, other, memory_order_seq_cst);
  while (atomic_load_explicit(&wants[other], memory_order_seq_cst) && // ▸
         atomic_load_explicit(&turn, memory_order_seq_cst) == other)
    spin_hint();
  value += 1;
  atomic_store_explicit(&wants[me], 0, memory_order_seq_cst);
  // :shown
}

int main(void) {
  add_one(0);
  assert(value == 1 && wants[0] == 0);
}
