#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

// How long an unfinished sequence waits for more, in milliseconds, and how long ESC does: long enough for
// the rest of an arrow key to arrive, too short to be felt.
static const int longest_silence = 1000, usual_escape_delay = 25, longest_escape_delay = 10000;

static ct_input input;
static int escape_delay;

// What was read and not looked at: `bytes[next ..< count]`. Of a sequence that is not known, the bytes from
// `first` are compared with the terminal's description.
static char bytes[4096];
static size_t first, next, count;
static int64_t read_at;

// ESCDELAY, which curses reads, too.
static int delay_of_environment(void) {
    const char *text = getenv("ESCDELAY");
    if (text == NULL || *text == '\0') return usual_escape_delay;
    char *end;
    long delay = strtol(text, &end, 10);
    if (*end != '\0' || delay < 0) return usual_escape_delay;
    return delay > longest_escape_delay ? longest_escape_delay : (int)delay;
}

void keys_begin(bool is_utf8, bool has_mouse) {
    input = (ct_input){.is_utf8 = is_utf8, .has_mouse = has_mouse};
    escape_delay = delay_of_environment();
    first = next = count = 0;
    described_load();
}

void ct_term_mouse_position(int *row, int *column) {
    *row = input.row;
    *column = input.column;
}

// MARK: Reading

static bool is_readable(int milliseconds) {
    struct pollfd ready = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&ready, 1, milliseconds) > 0 && (ready.revents & POLLIN) != 0;
}

// Reads what was sent, without waiting. The bytes of an unfinished sequence move to the front.
static bool read_more(void) {
    if (!is_readable(0)) return false;
    bool is_unfinished = ct_input_is_unfinished(&input) && count - first < sizeof bytes / 2;
    size_t kept = is_unfinished ? count - first : 0;
    for (size_t i = 0; i < kept; i++) bytes[i] = bytes[first + i];
    first = 0;
    next = count = kept;
    ssize_t result = read(STDIN_FILENO, bytes + count, sizeof bytes - count);
    if (result <= 0) return false;
    count += (size_t)result;
    read_at = clock_milliseconds();
    return true;
}

// How long is still to be waited for more of what is unfinished; -1: nothing is.
static int remaining_silence(void) {
    if (next < count) return 0;
    if (!ct_input_is_unfinished(&input)) return -1;
    int64_t wait = input.state == CT_INPUT_ESCAPE ? escape_delay : longest_silence;
    int64_t rest = read_at + wait - clock_milliseconds();
    return rest < 0 ? 0 : (int)rest;
}

// The next whole thing among what was sent: false if there is none.
static bool next_meaning(int32_t *meaning) {
    while (next < count || read_more()) {
        bool was_in_paste = input.state == CT_INPUT_PASTE;
        if (!ct_input_is_unfinished(&input)) first = next;
        *meaning = ct_input_take(&input, (uint8_t)bytes[next++]);
        if (*meaning != CT_KEY_NONE) return true;
        if (ct_input_is_unfinished(&input) || was_in_paste) continue;
        *meaning = described_key(bytes + first, next - first);
        if (*meaning != CT_KEY_NONE) return true;
    }
    if (remaining_silence() != 0) return false;
    *meaning = ct_input_end(&input);
    return true;
}

// The terminal sent a key that the line discipline would have made a signal of, for the whole job.
static bool send_signal(int32_t key) {
    switch (key) {
    case CT_KEY_INTERRUPT: kill(0, SIGINT); return true;
    case CT_KEY_SUSPEND: kill(0, SIGTSTP); return true;
    case CT_KEY_QUIT: kill(0, SIGQUIT); return true;
    default: return false;
    }
}

int32_t ct_term_read_key(void) {
    int32_t meaning;
    // What means nothing here does not hide what is behind it.
    while (next_meaning(&meaning)) {
        if (meaning >= CT_REPLY_BACKGROUND) {
            query_hear(meaning, &input);
        } else if (meaning != CT_KEY_NONE && !send_signal(meaning)) {
            return meaning;
        }
    }
    return CT_KEY_NONE;
}

void keys_drop_until(bool (*is_done)(void), int patience) {
    int64_t end = clock_milliseconds() + patience;
    while (!is_done()) {
        int64_t rest = end - clock_milliseconds();
        if (rest <= 0 || !is_readable((int)rest)) return;
        int32_t meaning;
        while (!is_done() && next_meaning(&meaning)) query_hear(meaning, &input);
    }
}

// MARK: Waiting

// Whether the input ended: it is ready to be read and there is nothing in it. Asked twice, because
// what was there can be thrown away in between (tcflush() from elsewhere); an end stays.
static bool has_ended(void) {
    for (int i = 0; i < 2; i++) {
        struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
        int waiting = 0;
        if (poll(&input, 1, 0) <= 0 || !(input.revents & POLLIN)) return false;
        if (ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0 || waiting > 0) return false;
    }
    return true;
}

// Whether the screen is gone, and not only the keyboard.
static bool has_hung_up(void) {
    struct pollfd output = {.fd = output_terminal()};
    return output_is_gone() || (poll(&output, 1, 0) > 0 && output.revents != 0);
}

unsigned ct_term_wait(int milliseconds) {
    struct pollfd ready[3] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = signals_descriptor(), .events = POLLIN},
        // Without events this still tells of a hang-up.
        {.fd = output_terminal(), .events = output_is_behind() ? POLLOUT : 0},
    };
    unsigned result = 0;
    int silence = remaining_silence();
    bool ends_silence = silence >= 0 && silence < milliseconds;
    int events = poll(ready, 3, ends_silence ? silence : milliseconds);
    // Interrupted by a signal: its byte is in the pipe.
    if (events < 0 && errno == EINTR) events = poll(ready, 3, 0);
    if (events < 0) return CT_TERM_GONE;
    if (remaining_silence() == 0) result |= CT_TERM_INPUT;
    const short lost = POLLHUP | POLLERR | POLLNVAL;
    if (ready[0].revents & POLLIN) result |= has_ended() ? CT_TERM_GONE : CT_TERM_INPUT;
    if (((ready[0].revents | ready[2].revents) & lost) != 0) result |= CT_TERM_GONE;
    if (ready[1].revents & POLLIN) {
        signals_drain();
        result |= CT_TERM_SIGNAL;
    }
    if (ready[2].revents & POLLOUT) output_pass_on();
    if (output_is_gone()) result |= CT_TERM_GONE;
    // The kernel hangs up a terminal before it tells its session: SIGHUP may still be on its way, or
    // be ignored, and the end is the same.
    if ((result & CT_TERM_GONE) != 0 && has_hung_up()) signals_note_hangup();
    return result;
}
