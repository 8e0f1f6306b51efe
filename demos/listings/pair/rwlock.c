// Moves 1 from one account to another under a lock that readers share, and reads both.
#define _POSIX_C_SOURCE 200809L // C11 alone has no pthread_rwlock_t
#include <assert.h>
#include <pthread.h>
#include <stdint.h>

static uint64_t from_value = 5;
static uint64_t to_value;
static pthread_rwlock_t lock = PTHREAD_RWLOCK_INITIALIZER;

static uint64_t move_one(void) {
  // shown:
  pthread_rwlock_wrlock(&lock); // ▸
  from_value -= 1;
  to_value += 1;
  pthread_rwlock_unlock(&lock);
  // a reader, beside other readers:
  pthread_rwlock_rdlock(&lock); // ▸
  uint64_t sum = from_value + to_value;
  pthread_rwlock_unlock(&lock);
  // :shown
  return sum;
}

int main(void) {
  assert(move_one() == 5);
  assert(from_value == 4 && to_value == 1);
}
