// Races to set one flag after a look at it: several may win.
#include <assert.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

static _Atomic uint64_t flag;

static bool try_set(void) {
  bool won = false;
  // shown:
  if (!atomic_load_explicit(&flag, memory_order_acquire)) { // ▸
    // others find it unset here as well
    atomic_store_explicit(&flag, 1, memory_order_release); // ▸
    won = true;
  }
  // :shown
  return won;
}

int main(void) {
  assert(try_set() && flag == 1);
}
