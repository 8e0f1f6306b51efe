// A compare-and-swap that succeeds and one that fails: the walkthrough compare-exchange.
#include <assert.h>
#include <stdatomic.h>
#include <stdbool.h>

int main(void) {
  atomic_int word = 100;
  int expected;
  expected = 100;
  bool first =
    atomic_compare_exchange_strong(&word, &expected, 200);
  assert(first && expected == 100);
  expected = 100;
  bool second =
    atomic_compare_exchange_strong(&word, &expected, 999);
  assert(!second && expected == 200);
  int last = atomic_load_explicit(&word, memory_order_relaxed);
  assert(last == 200);
}
