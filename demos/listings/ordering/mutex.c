// Stores to a shared word under a mutex.
#include <assert.h>
#include <pthread.h>
#include <stdint.h>

static uint64_t value;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static void store(uint64_t mine) {
  // shown:
  pthread_mutex_lock(&mutex); // ▸
  value = mine;
  pthread_mutex_unlock(&mutex);
  // :shown
}

int main(void) {
  store(5);
  assert(value == 5);
}
