// Offers a sample to a shared maximum under a mutex.
#include <assert.h>
#include <pthread.h>
#include <stdint.h>

static uint64_t value;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static void offer(uint64_t sample) {
  // shown:
  pthread_mutex_lock(&mutex); // ▸
  if (sample > value) value = sample;
  pthread_mutex_unlock(&mutex);
  // :shown
}

int main(void) {
  offer(7);
  assert(value == 7);
}
