// Escape sequences that the terminal's description does not know.
//
// Terminals send more than their descriptions say, and TERM is often not quite right: tmux sends
// ESC [ 4 ~ for End where xterm's description has ESC O F. Taken apart, that would be Escape and a
// "4", which opens a scenario. So a sequence is read to its end (ECMA-48, 5.4), and means what it
// means on most terminals, or nothing.
#include "internal.h"

#include <curses.h>

static int32_t by_letter(wint_t last) {
    switch (last) {
    case 'A': return CT_KEY_UP;
    case 'B': return CT_KEY_DOWN;
    case 'C': return CT_KEY_RIGHT;
    case 'D': return CT_KEY_LEFT;
    case 'F': return CT_KEY_END;
    case 'H': return CT_KEY_HOME;
    case 'M': return CT_KEY_ENTER;
    case 'Z': return CT_KEY_BACK_TAB;
    default: return CT_KEY_NONE;
    }
}

static int32_t by_number(int number) {
    switch (number) {
    case 1: case 7: return CT_KEY_HOME;
    case 4: case 8: return CT_KEY_END;
    case 5: return CT_KEY_PAGE_UP;
    case 6: return CT_KEY_PAGE_DOWN;
    default: return CT_KEY_NONE;
    }
}

static bool next_character(WINDOW *keys, wint_t *character) {
    return wget_wch(keys, character) == OK;
}

// What follows ESC [, up to its final byte.
static int32_t control_sequence(WINDOW *keys) {
    int number = 0;
    bool is_first = true, is_plain = true;
    wint_t character;
    while (next_character(keys, &character)) {
        if (character >= 0x40 && character <= 0x7E) {
            if (character == '~') return is_plain ? by_number(number) : CT_KEY_NONE;
            // 'M' is Enter on a keypad only after ESC O; here it begins a report of the mouse.
            return is_plain && number == 0 && character != 'M' ? by_letter(character) : CT_KEY_NONE;
        }
        if (character >= '0' && character <= '9' && is_first) {
            if (number < 1000) number = number * 10 + (int)(character - '0');
        } else {
            // Modifiers and the like: the key itself stands first, and is not the plain one.
            is_first = is_plain = false;
        }
        // Neither parameter nor final byte: this is no sequence.
        if (character < 0x20 || character > 0x7E) return CT_KEY_NONE;
    }
    return CT_KEY_NONE;
}

int32_t escape_key(void *key_window) {
    WINDOW *keys = key_window;
    wint_t character;
    int kind = wget_wch(keys, &character);
    if (kind == ERR) return CT_KEY_ESCAPE;
    if (kind == OK && character == '[') return control_sequence(keys);
    if (kind == OK && character == 'O') {
        return next_character(keys, &character) ? by_letter(character) : CT_KEY_NONE;
    }
    // Somebody typed Escape and something else before this looked.
    if (kind == OK) {
        unget_wch((wchar_t)character);
    } else {
        ungetch((int)character);
    }
    return CT_KEY_ESCAPE;
}
