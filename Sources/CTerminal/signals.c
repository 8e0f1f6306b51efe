// What arrives from outside: requests to end, to stop, to go on, and new sizes.
//
// A handler sets a flag and writes a byte to a pipe that the loop polls; everything else happens in
// the loop. Both are safe: the flags are lock-free atomics, and write() is on POSIX's list. The pipe
// does not block: when it is full the loop is about to wake up anyway. Flags make storms harmless: a
// thousand resizes before the loop looks are one.
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

// Whatever would end the process by default ends it in order, SIGXCPU of `ulimit -t` among them.
static const int handled[] = {
    SIGINT,  SIGTERM, SIGHUP,    SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH, SIGPIPE,
    SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU,
};
enum { HANDLED = sizeof handled / sizeof *handled };

static struct sigaction previous[HANDLED];
static bool is_installed;
static int wake[2] = {-1, -1};
static atomic_int quit_signal;
static atomic_bool wants_suspend, was_continued;

// The first one names the exit status.
static void ask_to_quit(int number) {
    int none = 0;
    atomic_compare_exchange_strong(&quit_signal, &none, number);
}

// Whoever watched a signal before goes on watching.
static void call_previous(int number) {
    for (int i = 0; i < HANDLED; i++) {
        void (*before)(int) = previous[i].sa_handler;
        if (handled[i] == number && before != SIG_DFL && before != SIG_IGN) before(number);
    }
}

static void handle(int number) {
    int error = errno;
    switch (number) {
    case SIGTSTP: atomic_store(&wants_suspend, true); break;
    case SIGCONT:
        atomic_store(&was_continued, true);
        call_previous(number);
        break;
    case SIGWINCH: break;
    default: ask_to_quit(number);
    }
    // Nothing is lost if the pipe is full.
    if (write(wake[1], "", 1) < 0) errno = error;
    errno = error;
}

static bool open_wake(void) {
    if (wake[0] >= 0) return true;
    if (pipe(wake) != 0) return false;
    for (int i = 0; i < 2; i++) {
        fcntl(wake[i], F_SETFD, FD_CLOEXEC);
        fcntl(wake[i], F_SETFL, O_NONBLOCK);
    }
    return true;
}

// A shell without job control ignores SIGTSTP, and nohup SIGHUP, for what they start. They are obeyed.
static bool keeps_ignoring(int number, const struct sigaction *before) {
    return before->sa_handler == SIG_IGN && (number == SIGTSTP || number == SIGHUP);
}

static void install(int number) {
    struct sigaction action = {.sa_flags = SA_RESTART};
    action.sa_handler = number == SIGPIPE ? SIG_IGN : handle;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

bool signals_install(void) {
    if (!open_wake()) return false;
    atomic_store(&quit_signal, 0);
    atomic_store(&wants_suspend, false);
    atomic_store(&was_continued, false);
    for (int i = 0; i < HANDLED; i++) {
        sigaction(handled[i], NULL, &previous[i]);
        if (!keeps_ignoring(handled[i], &previous[i])) install(handled[i]);
    }
    is_installed = true;
    return true;
}

void signals_restore(void) {
    if (!is_installed) return;
    for (int i = 0; i < HANDLED; i++) sigaction(handled[i], &previous[i], NULL);
    is_installed = false;
}

void signals_stop_here(void) {
    struct sigaction action = {.sa_handler = SIG_DFL}, ours;
    sigemptyset(&action.sa_mask);
    sigaction(SIGTSTP, &action, &ours);
    // Not the group: whoever typed Ctrl-Z sent it to the whole group already. No other thread takes
    // the signal, so the process has stopped and was continued when kill() returns. Without a shell
    // to continue it (an orphaned group) the system ignores the signal, and so goes on at once.
    kill(getpid(), SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
    atomic_store(&wants_suspend, false);
    atomic_store(&was_continued, false);
}

void signals_note_hangup(void) { ask_to_quit(SIGHUP); }

int signals_descriptor(void) { return wake[0]; }

void signals_drain(void) {
    char bytes[64];
    while (read(wake[0], bytes, sizeof bytes) > 0) {}
}

int ct_term_quit_signal(void) { return atomic_load(&quit_signal); }

bool ct_term_take_suspend(void) { return atomic_exchange(&wants_suspend, false); }

bool ct_term_take_continue(void) { return atomic_exchange(&was_continued, false); }

static void mask(int how) {
    sigset_t set;
    sigemptyset(&set);
    for (int i = 0; i < HANDLED; i++) sigaddset(&set, handled[i]);
    pthread_sigmask(how, &set, NULL);
}

void ct_term_hold_signals(void) { mask(SIG_BLOCK); }

void ct_term_release_signals(void) { mask(SIG_UNBLOCK); }
