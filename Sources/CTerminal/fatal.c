// Crashes: the terminal is given back, then the process dies of the signal that it got.
//
// The handlers take the place of those of Swift's backtracer, which would open its prompt inside the
// screen. Everything here is safe to call in a handler (POSIX.1-2017, 2.4.3).
#include "internal.h"

#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const struct {
    int number;
    const char *words;
} fatal[] = {
    {SIGSEGV, "atomtop: crashed by a bad memory access (SIGSEGV)\n"},
    {SIGBUS, "atomtop: crashed by a bad memory access (SIGBUS)\n"},
    {SIGILL, "atomtop: crashed by a trap (SIGILL)\n"},
    {SIGTRAP, "atomtop: crashed by a trap (SIGTRAP)\n"},
    {SIGFPE, "atomtop: crashed by an arithmetic error (SIGFPE)\n"},
    {SIGABRT, "atomtop: aborted (SIGABRT)\n"},
    {SIGSYS, "atomtop: crashed by a refused system call (SIGSYS)\n"},
};
enum { FATAL = sizeof fatal / sizeof *fatal };

static struct sigaction previous[FATAL];
static bool is_installed;
static atomic_bool is_dying;
static pthread_t dying;

// The main thread's stack may be what ran out. Workers have no second stack: they do not recurse.
static _Alignas(16) char stack[64 << 10];

static void die(int number) {
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigset_t set;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
    sigemptyset(&set);
    sigaddset(&set, number);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    raise(number);
    _exit(128 + number);
}

static void say(int number) {
    for (int i = 0; i < FATAL; i++) {
        if (fatal[i].number != number) continue;
        // There is no use for the result: nobody is left to hear of it.
        if (write(STDERR_FILENO, fatal[i].words, strlen(fatal[i].words)) < 0) return;
    }
}

static void crash(int number) {
    if (atomic_exchange(&is_dying, true)) {
        // A crash while another thread gives the terminal back waits; one in here ends it.
        while (!pthread_equal(dying, pthread_self())) pause();
        die(number);
    }
    dying = pthread_self();
    if (atomic_load(&screen_is_up)) {
        restore_write();
        modes_leave();
        capture_end();
    }
    say(number);
    die(number);
}

void fatal_install(void) {
    stack_t second = {.ss_sp = stack, .ss_size = sizeof stack}, given;
    // Swift's runtime may have given this thread one.
    if (sigaltstack(NULL, &given) != 0 || (given.ss_flags & SS_DISABLE) != 0) {
        sigaltstack(&second, NULL);
    }
    for (int i = 0; i < FATAL; i++) {
        struct sigaction action = {.sa_handler = crash, .sa_flags = SA_ONSTACK};
        // Nothing else interrupts it; and a process in the background may set modes only while it
        // blocks SIGTTOU.
        sigfillset(&action.sa_mask);
        for (int j = 0; j < FATAL; j++) {
            if (j != i) sigdelset(&action.sa_mask, fatal[j].number);
        }
        sigaction(fatal[i].number, &action, &previous[i]);
    }
    is_installed = true;
}

void fatal_restore(void) {
    if (!is_installed) return;
    for (int i = 0; i < FATAL; i++) sigaction(fatal[i].number, &previous[i], NULL);
    is_installed = false;
}
