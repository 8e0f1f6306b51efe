// Adds 1 to a word of the thread's own under a mutex that all words share.
#include <assert.h>
#include <pthread.h>
#include <stdint.h>

static uint64_t values[8];
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static void add_one(int me) {
  // shown:
  pthread_mutex_lock(&mutex); // ▸
  values[me] += 1;
  pthread_mutex_unlock(&mutex);
  // :shown
}

int main(void) {
  add_one(1);
  assert(values[1] == 1);
}
