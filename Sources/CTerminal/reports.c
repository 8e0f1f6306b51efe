// What the terminal is asked to report while the screen is up: what is pasted, in brackets, so that it is
// not taken for keys; and the mouse, where it is wanted. (Modes 2004, 1000 and 1006 in "XTerm Control
// Sequences".)
#include "internal.h"

#include <curses.h>
#include <string.h>
#include <term.h>

bool reports_are_possible(void) {
    // Whoever speaks ANSI ignores the modes that it does not know; others might show them.
    const char *move = tigetstr("cup");
    return move != NULL && move != (char *)-1 && strncmp(move, "\033[", 2) == 0;
}

const char *reports_on(bool with_mouse) {
    if (!reports_are_possible()) return "";
    return with_mouse ? "\033[?2004h\033[?1000h\033[?1006h" : "\033[?2004h";
}

const char *reports_off(bool with_mouse) {
    if (!reports_are_possible()) return "";
    return with_mouse ? "\033[?1006l\033[?1000l\033[?2004l" : "\033[?2004l";
}
