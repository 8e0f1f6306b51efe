#include "internal.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

// The pipe that standard output and error lead to while the screen is up. It keeps the first 64 KiB
// (Linux) and drops the rest, so a chatty library costs neither memory nor time.
static int pipe_ends[2] = {-1, -1};
// The real ones, for the time being elsewhere; -1: that one was left alone.
static volatile int real_output = -1, real_error = -1;

static int move_aside(int descriptor) {
    // A descriptor that does not lead to a terminal cannot disturb the screen.
    if (isatty(descriptor) == 0) return -1;
    int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
    if (copy >= 0) dup2(pipe_ends[1], descriptor);
    return copy;
}

void capture_begin(void) {
    if (pipe_ends[0] < 0) {
        if (pipe(pipe_ends) != 0) return;
        for (int i = 0; i < 2; i++) {
            fcntl(pipe_ends[i], F_SETFD, FD_CLOEXEC);
            fcntl(pipe_ends[i], F_SETFL, O_NONBLOCK);
        }
    }
    real_error = move_aside(STDERR_FILENO);
    real_output = move_aside(STDOUT_FILENO);
}

// Safe: dup2(), close(), poll(), read() and write() are. A crash between the two assignments of
// capture_begin() leaves one of them aside for the rest of a process that is about to die.
void capture_end(void) {
    if (real_output >= 0) {
        dup2(real_output, STDOUT_FILENO);
        close(real_output);
        real_output = -1;
    }
    if (real_error >= 0) {
        dup2(real_error, STDERR_FILENO);
        close(real_error);
        real_error = -1;
    }
    if (pipe_ends[0] < 0) return;
    char buffer[1024];
    ssize_t count;
    while ((count = read(pipe_ends[0], buffer, sizeof buffer)) > 0) {
        for (ssize_t written = 0; written < count;) {
            struct pollfd room = {.fd = STDERR_FILENO, .events = POLLOUT};
            // A terminal that takes nothing must not keep the process alive.
            if (poll(&room, 1, 200) <= 0) return;
            ssize_t result = write(STDERR_FILENO, buffer + written, (size_t)(count - written));
            if (result <= 0) return;
            written += result;
        }
    }
}
