#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

static int mouse_row, mouse_column;

void ct_term_mouse_position(int *row, int *column) {
    *row = mouse_row;
    *column = mouse_column;
}

static int32_t mouse_key(void) {
    MEVENT event;
    if (getmouse(&event) != OK) return CT_KEY_NONE;
    mouse_row = event.y;
    mouse_column = event.x;
    if (event.bstate & BUTTON1_PRESSED) return CT_KEY_CLICK;
    if (event.bstate & BUTTON4_PRESSED) return CT_KEY_WHEEL_UP;
#ifdef BUTTON5_PRESSED
    if (event.bstate & BUTTON5_PRESSED) return CT_KEY_WHEEL_DOWN;
#endif
    return CT_KEY_NONE;
}

static int32_t function_key(wint_t code) {
    switch (code) {
    case KEY_UP: return CT_KEY_UP;
    case KEY_DOWN: return CT_KEY_DOWN;
    case KEY_LEFT: return CT_KEY_LEFT;
    case KEY_RIGHT: return CT_KEY_RIGHT;
    case KEY_PPAGE: case KEY_A3: return CT_KEY_PAGE_UP;
    case KEY_NPAGE: case KEY_C3: return CT_KEY_PAGE_DOWN;
    case KEY_HOME: case KEY_A1: case KEY_FIND: return CT_KEY_HOME;
    case KEY_END: case KEY_C1: case KEY_SELECT: return CT_KEY_END;
    case KEY_ENTER: return CT_KEY_ENTER;
    case KEY_BTAB: return CT_KEY_BACK_TAB;
    case KEY_BACKSPACE: return CT_KEY_BACKSPACE;
    case KEY_MOUSE: return mouse_key();
    default: return CT_KEY_NONE;
    }
}

static int32_t character_key(wint_t character) {
    switch (character) {
    case 3: return CT_KEY_INTERRUPT;
    case '\t': return CT_KEY_TAB;
    case '\r': case '\n': return CT_KEY_ENTER;
    case 27: return escape_key(screen_key_window());
    case 8: case 127: return CT_KEY_BACKSPACE;
    default:
        if (character < 0x20 || (character >= 0x7F && character < 0xA0)) return CT_KEY_NONE;
        // A surrogate or worse comes from bytes that were no text.
        if (character > 0x10FFFF || (character >= 0xD800 && character < 0xE000)) return CT_KEY_NONE;
        return (int32_t)character;
    }
}

int32_t ct_term_read_key(void) {
    WINDOW *keys = screen_key_window();
    if (keys == NULL) return CT_KEY_NONE;
    wint_t code;
    int kind;
    while ((kind = wget_wch(keys, &code)) != ERR) {
        int32_t key = kind == KEY_CODE_YES ? function_key(code) : character_key(code);
        // Keys that mean nothing here do not hide the ones behind them.
        if (key != CT_KEY_NONE) return key;
    }
    return CT_KEY_NONE;
}

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
    int count = poll(ready, 3, milliseconds);
    // Interrupted by a signal: its byte is in the pipe.
    if (count < 0 && errno == EINTR) count = poll(ready, 3, 0);
    if (count < 0) return CT_TERM_GONE;
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
