// How wide the terminal shows a character, by its own word.
#include "internal.h"

#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

// ct_term_check() has found a terminal on both ends and its description by then.
static bool may_ask(void) {
    struct pollfd typed = {.fd = STDIN_FILENO, .events = POLLIN};
    // What was typed before is somebody else's. In the background nobody may read at all.
    return query_is_understood(getenv("TERM")) && tcgetpgrp(STDIN_FILENO) == getpgrp()
        && poll(&typed, 1, 0) == 0;
}

static bool ask(const char *text) {
    // Where the cursor is, before and after the text; then the text is erased. The device attributes
    // are what every terminal answers, so they tell that no other answer is to come.
    char question[96];
    int length = snprintf(
        question, sizeof question, "\0337\033[6n%s\033[6n\0338\033[K\033[c", text);
    return write(STDOUT_FILENO, question, (size_t)length) == length;
}

// Reads up to the device attributes, byte by byte: what follows them was typed. Returns how far the cursor
// went from the first place that is told to the second, or -1.
static int read_columns(int milliseconds) {
    ct_input input = {.is_utf8 = true};
    int64_t end = clock_milliseconds() + milliseconds;
    int first = -1, columns = -1;
    for (;;) {
        int64_t left = end - clock_milliseconds();
        struct pollfd ready = {.fd = STDIN_FILENO, .events = POLLIN};
        uint8_t byte;
        if (left <= 0 || poll(&ready, 1, (int)left) <= 0) return columns;
        if (read(STDIN_FILENO, &byte, 1) != 1) return columns;
        int32_t reply = ct_input_take(&input, byte);
        if (reply == CT_REPLY_ATTRIBUTES) return columns;
        if (reply != CT_REPLY_POSITION) continue;
        // In the last column the cursor stays, and nothing can be told.
        if (first >= 0 && input.column > first) columns = input.column - first;
        if (first < 0) first = input.column;
    }
}

int ct_term_probe_columns(const char *text, int milliseconds) {
    struct termios before;
    if (ct_term_check() != CT_TERM_READY || !may_ask()) return -1;
    if (tcgetattr(STDIN_FILENO, &before) != 0) return -1;
    struct termios raw = before;
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    // No signal may end or stop the process before the modes are back; it waits that long.
    sigset_t all, mask;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &mask);
    tcsetattr(STDIN_FILENO, TCSANOW, &raw);
    int columns = ask(text) ? read_columns(milliseconds) : -1;
    tcsetattr(STDIN_FILENO, TCSANOW, &before);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
    return columns;
}
