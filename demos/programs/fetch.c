// The operations that read and write in one step: the walkthrough fetch and its lesson.
#include <assert.h>
#include <stdatomic.h>
#include <stdbool.h>

static bool double_below_10(int old, int *new) {
  *new = old * 2;
  return old < 10;
}

static bool update(atomic_int *word, bool (*next)(int, int *)) {
  int seen = atomic_load(word), wanted;
  while (next(seen, &wanted)) {
    if (atomic_compare_exchange_weak(word, &seen, wanted)) return true;
  }
  return false;
}

static atomic_int word = 9;

static void twice(void) {
  int seen = atomic_load_explicit(&word, memory_order_relaxed);
  while (seen < 10) {
    if (atomic_compare_exchange_weak_explicit(&word, &seen, seen * 2,
          memory_order_relaxed, memory_order_relaxed)) break;
  }
}

int main(void) {
  twice();
  assert(word == 18);
  atomic_int word = 12;
  int seen, sub, or, and;
  sub =
    atomic_fetch_sub_explicit(&word, 2, memory_order_relaxed);
  or =
    atomic_fetch_or_explicit(&word, 5, memory_order_relaxed);
  and =
    atomic_fetch_and_explicit(&word, 6, memory_order_relaxed);
  assert(sub == 12 && or == 10 && and == 15);
  seen = atomic_load(&word);
  while (seen > 4 && !atomic_compare_exchange_weak(&word, &seen, 4)) {}
  assert(seen == 6);
  seen = atomic_load(&word);
  while (seen < 9 && !atomic_compare_exchange_weak(&word, &seen, 9)) {}
  assert(seen == 4);
  bool updated =
    update(&word, double_below_10);
  assert(updated && word == 18);
}
