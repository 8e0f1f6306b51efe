// Store, load, add: the steps of the walkthrough basics.
#include <assert.h>
#include <stdatomic.h>

int main(void) {
  atomic_int counter = 0;
  atomic_store_explicit(&counter, 10, memory_order_relaxed);
  int value = atomic_load_explicit(&counter, memory_order_relaxed);
  assert(value == 10);
  int was = atomic_fetch_add_explicit(&counter, 5, memory_order_relaxed);
  assert(was == 10 && counter == 15);
}
