// How wide the terminal shows a character, by its own word.
#include "internal.h"

#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

// ct_term_check() has found a terminal on both ends and its description by then.
static bool may_ask(void) {
    const char *type = getenv("TERM");
    // The console's answer would be right, and of no use: its font decides, not its columns.
    if (type == NULL || strcmp(type, "linux") == 0 || strcmp(type, "dumb") == 0) return false;
    struct pollfd typed = {.fd = STDIN_FILENO, .events = POLLIN};
    // What was typed before is somebody else's. In the background nobody may read at all.
    return tcgetpgrp(STDIN_FILENO) == getpgrp() && poll(&typed, 1, 0) == 0;
}

static bool ask(const char *text) {
    // Where the cursor is, before and after the text; then the text is erased. The device attributes
    // are what every terminal answers, so they tell that no other answer is to come.
    char question[96];
    int length = snprintf(
        question, sizeof question, "\0337\033[6n%s\033[6n\0338\033[K\033[c", text);
    return write(STDOUT_FILENO, question, (size_t)length) == length;
}

static int milliseconds_since(const struct timespec *start) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int)((now.tv_sec - start->tv_sec) * 1000 + (now.tv_nsec - start->tv_nsec) / 1000000);
}

// Reads up to the end of the device attributes, byte by byte: what follows them was typed.
static void read_answer(char *answer, size_t size, int milliseconds) {
    struct timespec start;
    clock_gettime(CLOCK_MONOTONIC, &start);
    size_t length = 0;
    answer[0] = '\0';
    while (length + 1 < size) {
        int left = milliseconds - milliseconds_since(&start);
        struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
        if (left <= 0 || poll(&input, 1, left) <= 0) return;
        if (read(STDIN_FILENO, &answer[length], 1) != 1) return;
        answer[++length] = '\0';
        if (answer[length - 1] == 'c' && strstr(answer, "\033[?") != NULL) return;
    }
}

// The column in the next cursor position report, or 0. Moves `answer` behind it.
static int reported_column(const char **answer) {
    for (const char *start = *answer; (start = strstr(start, "\033[")) != NULL; start += 2) {
        int row, column, length = 0;
        if (sscanf(start, "\033[%d;%dR%n", &row, &column, &length) == 2 && length > 0) {
            *answer = start + length;
            return column;
        }
    }
    return 0;
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
    char answer[256] = "";
    tcsetattr(STDIN_FILENO, TCSANOW, &raw);
    if (ask(text)) read_answer(answer, sizeof answer, milliseconds);
    tcsetattr(STDIN_FILENO, TCSANOW, &before);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
    const char *rest = answer;
    int first = reported_column(&rest);
    int second = reported_column(&rest);
    // In the last column the cursor stays, and nothing can be told.
    return first > 0 && second > first ? second - first : -1;
}
