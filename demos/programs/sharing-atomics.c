// Four threads share one atomic: the program of the lesson sharing-atomics.
#include <assert.h>
#include <pthread.h>
#include <stdatomic.h>

static atomic_int hits;
static void *work(void *unused) {
  for (int i = 0; i < 250; i++)
    atomic_fetch_add_explicit(&hits, 1, memory_order_relaxed);
  return unused;
}

int main(void) {
  pthread_t threads[4];
  // and in main:
  for (int i = 0; i < 4; i++) pthread_create(&threads[i], 0, work, 0);
  for (int i = 0; i < 4; i++) pthread_join(threads[i], 0);
  assert(hits == 1000);
}
