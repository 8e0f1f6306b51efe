// Takes an MCS lock: a queue in which each thread waits on a word of its own.
#include <assert.h>
#include <stdatomic.h>

static _Atomic int tail;
static _Atomic int behind[8];
static _Atomic int waiting[8];

// Stands for the CPU's pause instruction, which C11 has no function for.
static void spin_hint(void) {}

static void take(int me) {
  // shown:
  atomic_store_explicit(&behind[me], 0, memory_order_relaxed);
  atomic_store_explicit(&waiting[me], 1, memory_order_relaxed);
  int ahead = atomic_exchange_explicit(&tail, me, memory_order_acq_rel); // ▸
  if (ahead) {
    atomic_store_explicit(&behind[ahead], me, memory_order_release);
    while (atomic_load_explicit(&waiting[me], memory_order_acquire))
      spin_hint();
  }
  // add 1; then wake the one behind: waiting[it] = 0,
  // or, with nobody there, compare-and-swap tail from me to 0
  // :shown
}

int main(void) {
  take(1);
  assert(tail == 1);
}
