// Takes the next ID under a mutex.
#include <assert.h>
#include <pthread.h>
#include <stdint.h>

static uint64_t value;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static uint64_t take_id(void) {
  // shown:
  pthread_mutex_lock(&mutex); // ▸
  uint64_t id = value;
  value += 1;
  pthread_mutex_unlock(&mutex);
  // :shown
  return id;
}

int main(void) {
  assert(take_id() == 0 && value == 1);
}
