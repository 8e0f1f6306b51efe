// Adds 1 to a shared value under a mutex that spins before it sleeps.
#define _GNU_SOURCE
#include <assert.h>
#include <pthread.h>
#include <stdint.h>

static uint64_t value;
static pthread_mutex_t mutex;

static void add_one(void) {
  // shown:
  // made with PTHREAD_MUTEX_ADAPTIVE_NP
  pthread_mutex_lock(&mutex); // ▸
  value += 1;
  pthread_mutex_unlock(&mutex);
  // :shown
}

int main(void) {
  pthread_mutexattr_t kind;
  pthread_mutexattr_init(&kind);
  pthread_mutexattr_settype(&kind, PTHREAD_MUTEX_ADAPTIVE_NP);
  pthread_mutex_init(&mutex, &kind);
  add_one();
  assert(value == 1);
}
