#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CSystem.h"

#if defined(__linux__)

#include <linux/futex.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

// A futex and no semaphore of the C library: not every library has a timed wait on the monotonic clock,
// and rings need not be counted.

int cs_bell_init(cs_bell *bell) {
    bell->rung = 0;
    return 0;
}

void cs_bell_destroy(cs_bell *bell) { (void)bell; }

void cs_bell_ring(cs_bell *bell) {
    // Release: whoever hears the bell sees what was written before. Somebody who rang before and
    // was not heard yet has woken the waiter already.
    if (__atomic_exchange_n(&bell->rung, 1, __ATOMIC_ACQ_REL) == 0) {
        syscall(SYS_futex, &bell->rung, FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0);
    }
}

void cs_bell_wait(cs_bell *bell, uint64_t nanoseconds) {
    if (__atomic_exchange_n(&bell->rung, 0, __ATOMIC_ACQ_REL) != 0) return;
    struct timespec wait = {
        .tv_sec = (time_t)(nanoseconds / 1000000000u),
        .tv_nsec = (long)(nanoseconds % 1000000000u),
    };
    // The system compares the word once more before it sleeps, so a ring in between is heard.
    syscall(SYS_futex, &bell->rung, FUTEX_WAIT_PRIVATE, 0, &wait, NULL, 0);
    __atomic_exchange_n(&bell->rung, 0, __ATOMIC_ACQ_REL);
}

#elif defined(__APPLE__)

#include <dispatch/dispatch.h>

int cs_bell_init(cs_bell *bell) {
    bell->semaphore = dispatch_semaphore_create(0);
    return bell->semaphore != NULL ? 0 : ENOMEM;
}

void cs_bell_destroy(cs_bell *bell) { dispatch_release(bell->semaphore); }

void cs_bell_ring(cs_bell *bell) { dispatch_semaphore_signal(bell->semaphore); }

void cs_bell_wait(cs_bell *bell, uint64_t nanoseconds) {
    // This semaphore counts rings; a ring too many only makes a wait return early.
    dispatch_time_t until = dispatch_time(DISPATCH_TIME_NOW, (int64_t)nanoseconds);
    dispatch_semaphore_wait(bell->semaphore, until);
}

#endif
