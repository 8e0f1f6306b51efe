// The one way to the terminal.
//
// Curses writes each frame to a file in memory, and from there it goes to the terminal as fast as
// the terminal takes it. Were curses to write to the terminal itself, one that takes nothing (a
// stalled connection, a paused tmux) would block the program inside write(), deaf to keys and
// signals. This way the loop goes on, and leaves frames out until the last one has arrived.
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/mman.h>
#endif

// How long to wait for a terminal that takes nothing, in milliseconds.
static const int patience = 300;
// What a terminal takes without blocking once poll() says that it takes something: a guess that
// matters only where the terminal could not be opened a second time.
static const size_t blocking_chunk = 256;

static int sink = -1;
static int terminal = -1;
static bool is_nonblocking;

// What the terminal had no room for yet: `pending[start ..< end]`.
static char *pending;
static size_t start, end, capacity;
static bool is_gone;

// Between them these keep a frame from following the last words. The painter raises is_writing, then
// looks at is_shut; a crashing thread raises is_shut, then waits for is_writing to fall.
static atomic_bool is_shut, is_writing;
static pthread_t painter;

static int open_sink(void) {
#if defined(__linux__)
    return memfd_create("atomtop-frame", MFD_CLOEXEC);
#else
    FILE *file = tmpfile();
    if (file == NULL) return -1;
    int descriptor = fcntl(fileno(file), F_DUPFD_CLOEXEC, 3);
    fclose(file);
    return descriptor;
#endif
}

// Opens the terminal a second time: O_NONBLOCK on the inherited descriptor would be on for the shell
// as well. Where that is forbidden (after su, for one) a duplicate has to do.
static void open_terminal(void) {
    char name[256];
    struct stat inherited, own;
    is_nonblocking = false;
    if (ttyname_r(STDOUT_FILENO, name, sizeof name) == 0) {
        terminal = open(name, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
        if (terminal >= 0 && fstat(STDOUT_FILENO, &inherited) == 0 && fstat(terminal, &own) == 0
            && inherited.st_rdev == own.st_rdev) {
            is_nonblocking = true;
            return;
        }
        if (terminal >= 0) close(terminal);
    }
    terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
}

bool output_open(void) {
    sink = open_sink();
    open_terminal();
    start = end = 0;
    is_gone = false;
    painter = pthread_self();
    output_begin();
    if (sink >= 0 && terminal >= 0) return true;
    output_close();
    return false;
}

void output_close(void) {
    if (sink >= 0) close(sink);
    if (terminal >= 0) close(terminal);
    sink = terminal = -1;
    free(pending);
    pending = NULL;
    start = end = capacity = 0;
}

int output_sink(void) { return sink; }

int output_terminal(void) { return terminal; }

bool output_is_behind(void) { return start < end; }

bool output_is_gone(void) { return is_gone; }

static bool make_room(size_t count) {
    if (start > 0) {
        memmove(pending, pending + start, end - start);
        end -= start;
        start = 0;
    }
    if (capacity - end >= count) return true;
    char *grown = realloc(pending, end + count);
    if (grown == NULL) return false;
    pending = grown;
    capacity = end + count;
    return true;
}

void output_collect(void) {
    off_t size = lseek(sink, 0, SEEK_CUR);
    if (size > 0 && make_room((size_t)size)) {
        ssize_t count = pread(sink, pending + end, (size_t)size, 0);
        if (count > 0) end += (size_t)count;
    }
    if (size > 0) {
        // Rewound, not truncated: the file's pages are used again by the next frame.
        lseek(sink, 0, SEEK_SET);
    }
    output_pass_on();
}

static ssize_t write_some(const char *bytes, size_t count) {
    if (!is_nonblocking) {
        struct pollfd room = {.fd = terminal, .events = POLLOUT};
        if (poll(&room, 1, 0) == 0) {
            errno = EAGAIN;
            return -1;
        }
        if (count > blocking_chunk) count = blocking_chunk;
    }
    return write(terminal, bytes, count);
}

void output_pass_on(void) {
    while (start < end) {
        atomic_store(&is_writing, true);
        ssize_t count = atomic_load(&is_shut) ? 0 : write_some(pending + start, end - start);
        int error = errno;
        atomic_store(&is_writing, false);
        if (count > 0) {
            start += (size_t)count;
        } else if (count == 0 || error == EAGAIN) {
            return;
        } else if (error != EINTR) {
            is_gone = true;
            start = end;
        }
    }
}

bool output_finish(void) {
    while (start < end) {
        struct pollfd room = {.fd = terminal, .events = POLLOUT};
        int ready = poll(&room, 1, patience);
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) {
            start = end;
            return false;
        }
        output_pass_on();
    }
    return true;
}

void output_append(const char *bytes) {
    // The sink is memory: what it takes of a few bytes is all of them.
    if (write(sink, bytes, strlen(bytes)) < 0) is_gone = true;
}

void output_discard(void) { lseek(sink, 0, SEEK_SET); }

void output_begin(void) { atomic_store(&is_shut, false); }

// Safe: atomics, pthread_equal() of a constant, poll(), tcflush() and write(). The painter may be the
// very thread that was interrupted, and then never goes on.
void output_last_words(const char *bytes, size_t count) {
    atomic_store(&is_shut, true);
    if (!pthread_equal(pthread_self(), painter)) {
        for (int i = 0; i < 20 && atomic_load(&is_writing); i++) poll(NULL, 0, 1);
    }
    bool has_flushed = false;
    while (count > 0) {
        ssize_t written = write_some(bytes, count);
        if (written > 0) {
            bytes += written;
            count -= (size_t)written;
        } else if (written < 0 && errno == EAGAIN) {
            struct pollfd room = {.fd = terminal, .events = POLLOUT};
            if (poll(&room, 1, patience) > 0) continue;
            if (has_flushed) return;
            // It takes nothing. What is queued for it is a picture that nobody will miss.
            tcflush(terminal, TCOFLUSH);
            has_flushed = true;
        } else if (written == 0 || errno != EINTR) {
            return;
        }
    }
}
