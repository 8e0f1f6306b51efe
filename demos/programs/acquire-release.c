// One thread publishes data, another receives it: the program of the lesson acquire-release.
#include <assert.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>

static int data;
static atomic_bool ready;

static void *publish(void *unused) {
  // the one that has the data
  data = 42;
  atomic_store_explicit(&ready, true, memory_order_release);
  return unused;
}

int main(void) {
  pthread_t thread;
  pthread_create(&thread, 0, publish, 0);
  // the one that waits for it
  while (!atomic_load_explicit(&ready, memory_order_acquire)) {}
  int seen = data; // 42
  assert(seen == 42);
  pthread_join(thread, 0);
}
