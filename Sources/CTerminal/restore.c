// The bytes that undo whatever the screen did to the terminal, ready before they are needed: after a
// crash nothing may be asked of curses any more.
#include "internal.h"

#include <curses.h>
#include <stdio.h>
#include <string.h>
#include <term.h>

#define CAPACITY 512

typedef struct {
    size_t count;
    char bytes[CAPACITY];
} words;

// Prepared in turns, so that a crash while one is written finds the other whole.
static words prepared[2];
static atomic_int current;

// Appends a capability without its padding, "$<20/>", which is meant for tputs().
static void append(words *words, const char *capability) {
    if (capability == NULL || capability == (char *)-1) return;
    for (const char *c = capability; *c != '\0' && words->count < CAPACITY; c++) {
        const char *close = c[0] == '$' && c[1] == '<' ? strchr(c, '>') : NULL;
        if (close != NULL) {
            c = close;
        } else {
            words->bytes[words->count++] = *c;
        }
    }
}

static const char *capability(const char *name) {
    const char *value = tigetstr(name);
    return value == (char *)-1 ? NULL : value;
}

const char *restore_tail(void) { return capability("rmcup") == NULL ? "\r\n" : ""; }

void restore_prepare(int rows, bool with_mouse) {
    int next = 1 - atomic_load(&current);
    words *words = &prepared[next];
    words->count = 0;
    append(words, reports_off(with_mouse));
    append(words, capability("sgr0"));
    append(words, capability("op"));
    append(words, capability("rmkx"));
    append(words, capability("cnorm"));
    const char *move = capability("cup");
    if (move != NULL) append(words, tiparm(move, rows - 1, 0));
    append(words, capability("rmcup"));
    append(words, restore_tail());
    atomic_store(&current, next);
}

// Safe: reads what was prepared, and output_last_words() is.
void restore_write(void) {
    const words *words = &prepared[atomic_load(&current)];
    output_last_words(words->bytes, words->count);
}
