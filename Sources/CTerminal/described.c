// Keys as the terminal's description has them. The grammar knows those of nearly every terminal; some old
// ones send others: sun has ESC [ 222 z for Page Down, wyse Ctrl-K for Up, linux ESC Tab for Shift-Tab.
#include "internal.h"

#include <curses.h>
#include <string.h>
#include <term.h>

static struct {
    const char *capability;
    int32_t key;
    const char *bytes;
} keys[] = {
    {"kcuu1", CT_KEY_UP, NULL},    {"kcud1", CT_KEY_DOWN, NULL},    {"kcub1", CT_KEY_LEFT, NULL},
    {"kcuf1", CT_KEY_RIGHT, NULL}, {"kpp", CT_KEY_PAGE_UP, NULL},   {"knp", CT_KEY_PAGE_DOWN, NULL},
    {"khome", CT_KEY_HOME, NULL},  {"kend", CT_KEY_END, NULL},      {"kent", CT_KEY_ENTER, NULL},
    {"kcbt", CT_KEY_BACK_TAB, NULL}, {"kbs", CT_KEY_BACKSPACE, NULL},
};
enum { KEYS = sizeof keys / sizeof *keys };

void described_load(void) {
    for (int i = 0; i < KEYS; i++) {
        const char *bytes = tigetstr(keys[i].capability);
        keys[i].bytes = bytes == NULL || bytes == (char *)-1 || *bytes == '\0' ? NULL : bytes;
    }
}

int32_t described_key(const char *bytes, size_t count) {
    for (int i = 0; i < KEYS; i++) {
        if (keys[i].bytes == NULL || strlen(keys[i].bytes) != count) continue;
        if (memcmp(keys[i].bytes, bytes, count) == 0) return keys[i].key;
    }
    return CT_KEY_NONE;
}
