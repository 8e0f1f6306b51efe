// Adds 1 to a shared value under a mutex.
#include <assert.h>
#include <pthread.h>
#include <stdint.h>

static uint64_t value;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static void add_one(void) {
  // shown:
  pthread_mutex_lock(&mutex); // ▸
  value += 1;
  pthread_mutex_unlock(&mutex);
  // :shown
}

int main(void) {
  add_one();
  assert(value == 1);
}
