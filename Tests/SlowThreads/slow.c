// Loaded before a program's own libraries, this makes each of its threads slow to start, or refuses them,
// as a busy or small system would.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include "SlowThreads.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

static long variable(const char *name, long otherwise) {
    const char *text = getenv(name);
    return text == NULL ? otherwise : strtol(text, NULL, 10);
}

int pthread_create(
    pthread_t *restrict thread, const pthread_attr_t *restrict attributes, void *(*body)(void *),
    void *restrict argument) {
    static atomic_long started;
    int (*real)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
    // ISO C has no conversion of an object's address to a function's.
    *(void **)&real = dlsym(RTLD_NEXT, "pthread_create");
    long milliseconds = variable(SLOW_THREADS_DELAY, 0);
    struct timespec delay = {milliseconds / 1000, milliseconds % 1000 * 1000000};
    nanosleep(&delay, NULL);
    if (atomic_fetch_add(&started, 1) >= variable(SLOW_THREADS_MOST, 1L << 20)) return EAGAIN;
    return real(thread, attributes, body, argument);
}
