// Moves 1 from one account to another under a mutex.
#include <assert.h>
#include <pthread.h>
#include <stdint.h>

static uint64_t from_value = 5;
static uint64_t to_value;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static void move_one(void) {
  // shown:
  pthread_mutex_lock(&mutex); // ▸
  from_value -= 1;
  to_value += 1;
  pthread_mutex_unlock(&mutex);
  // :shown
}

int main(void) {
  move_one();
  assert(from_value == 4 && to_value == 1);
}
