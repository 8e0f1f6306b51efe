// Races to set one flag under a mutex.
#include <assert.h>
#include <pthread.h>
#include <stdbool.h>

static bool value;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static bool try_set(void) {
  bool won;
  // shown:
  pthread_mutex_lock(&mutex); // ▸
  won = value == 0;
  value = 1;
  pthread_mutex_unlock(&mutex);
  // :shown
  return won;
}

int main(void) {
  assert(try_set() && value);
}
