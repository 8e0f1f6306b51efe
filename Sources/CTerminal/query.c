// Questions to the terminal: how light its background is, so that colours can be read on it, and how wide
// it shows characters of ambiguous width. The first frame does not wait for the answers. A terminal that
// knows no answer stays silent, so a last question follows that every one answers: what it is (DA1).
#include "internal.h"

#include <stdlib.h>
#include <string.h>

// How long an answer may take that is still waited for at the end, and for how long then. In milliseconds.
static const int64_t prompt_answer = 1000;
static const int patience = 80;

static bool is_waiting;
static int64_t asked_at;
static int32_t background = -1;
static bool has_wide_ambiguous;

int32_t ct_term_background(void) { return background; }

bool ct_term_has_wide_ambiguous(void) { return has_wide_ambiguous; }

bool query_is_understood(const char *type) {
    static const char *const deaf[] = {"linux", "dumb", "vt", "ansi", "cons", "sun", "wy"};
    if (type == NULL) return false;
    for (size_t i = 0; i < sizeof deaf / sizeof *deaf; i++) {
        // "vte" speaks the language of xterm.
        if (strncmp(type, deaf[i], strlen(deaf[i])) == 0 && strncmp(type, "vte", 3) != 0) return false;
    }
    return true;
}

void query_ask(bool has_colors, bool shows_unicode) {
    is_waiting = false;
    background = -1;
    has_wide_ambiguous = false;
    bool is_possible = query_is_understood(getenv("TERM")) && reports_are_possible();
    if (!is_possible || (!has_colors && !shows_unicode)) return;
    if (has_colors) output_append("\033]11;?\033\\");
    // The first frame clears it away again.
    if (shows_unicode) output_append("\r\xE2\x94\x80\033[6n\r");
    output_append("\033[c");
    asked_at = clock_milliseconds();
    is_waiting = true;
}

void query_hear(int32_t reply, const ct_input *input) {
    if (!is_waiting) return;
    switch (reply) {
    case CT_REPLY_BACKGROUND: background = input->background; break;
    case CT_REPLY_POSITION: has_wide_ambiguous = input->column == 2; break;
    case CT_REPLY_ATTRIBUTES: is_waiting = false; break;
    default: break;
    }
}

static bool is_answered(void) { return !is_waiting; }

void query_finish(void) {
    if (is_waiting && clock_milliseconds() - asked_at < prompt_answer) keys_drop_until(is_answered, patience);
    is_waiting = false;
}
