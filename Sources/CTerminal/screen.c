#include "internal.h"

#include <curses.h>
#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

// No terminal is larger; a few report nonsense.
static const int largest = 2000;

atomic_bool screen_is_up;

static SCREEN *screen;
static FILE *sink;
static WINDOW *window;
static int height, width, color_count;
static bool is_mouse_ours, shows_unicode;

static void start_colors(bool uses_color) {
    color_count = 0;
    if (!uses_color || !has_colors() || start_color() != OK) return;
    // Without this capability a coloured cell would get a background of its own.
    if (use_default_colors() == OK) color_count = COLORS;
}

static bool start_curses(bool uses_color) {
    // Not initscr(), which ends the process where it fails. The file is only there to carry the
    // descriptor: modes are none of curses' business here, because it does not lead to a terminal.
    sink = fdopen(dup(output_sink()), "w");
    screen = sink == NULL ? NULL : newterm(NULL, sink, stdin);
    if (screen == NULL) return false;
    window = stdscr;
    noecho();
    nonl();
    // Typing must not hold back a frame.
    typeahead(-1);
    start_colors(uses_color);
    curs_set(0);
    // Curses reads no key, but descriptions name those of keypad mode.
    keypad(window, TRUE);
    return true;
}

static void stop_curses(void) {
    if (screen != NULL) delscreen(screen);
    if (sink != NULL) fclose(sink);
    screen = NULL;
    sink = NULL;
    window = NULL;
}

static void take(void) {
    // From here on a crash gives back what is taken below, whether or not it was taken yet.
    atomic_store(&screen_is_up, true);
    capture_begin();
    modes_enter();
    output_append(reports_on(is_mouse_ours));
}

ct_term_status ct_term_open(bool uses_color, bool uses_mouse, bool uses_unicode) {
    ct_term_status status = ct_term_check();
    if (status != CT_TERM_READY) return status;
    is_mouse_ours = uses_mouse;
    bool is_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    shows_unicode = is_utf8 && uses_unicode;
    if (!output_open()) return CT_TERM_NO_RESOURCES;
    modes_save();
    // First of all: curses installs its own handlers only where it finds none.
    if (!signals_install()) {
        output_close();
        return CT_TERM_NO_RESOURCES;
    }
    fatal_install();
    if (!start_curses(uses_color)) {
        stop_curses();
        fatal_restore();
        signals_restore();
        output_close();
        return CT_TERM_NO_RESOURCES;
    }
    int rows, columns;
    ct_term_update_size(&rows, &columns);
    restore_prepare(rows, is_mouse_ours);
    keys_begin(is_utf8, is_mouse_ours);
    query_ask(color_count > 0, shows_unicode);
    take();
    return CT_TERM_READY;
}

static void give_back(void) {
    output_append(reports_off(is_mouse_ours));
    endwin();
    output_append(restore_tail());
    output_collect();
    if (output_finish()) {
        query_finish();
    } else {
        restore_write();
    }
    modes_leave();
    atomic_store(&screen_is_up, false);
    capture_end();
}

void ct_term_close(void) {
    if (screen == NULL) return;
    if (atomic_load(&screen_is_up)) give_back();
    stop_curses();
    fatal_restore();
    signals_restore();
    output_close();
}

void ct_term_suspend(void) {
    if (screen == NULL) return;
    give_back();
    signals_stop_here();
    if (ct_term_quit_signal() != 0) return;
    // Whatever the modes are now is what has to be given back next time.
    modes_save();
    output_begin();
    take();
    clearok(curscr, TRUE);
}

void ct_term_resume(void) {
    if (screen == NULL) return;
    modes_enter();
    // Curses takes the screen again, second screen and keypad included, only after it gave it up;
    // the terminal need not hear of that.
    endwin();
    output_discard();
    // A shell that had the terminal meanwhile has switched some of them off.
    output_append(reports_on(is_mouse_ours));
    clearok(curscr, TRUE);
}

// MARK: Screen

int ct_term_colors(void) { return color_count; }

static int within(int value, int otherwise) {
    if (value <= 0) return otherwise;
    return value > largest ? largest : value;
}

bool ct_term_update_size(int *rows, int *columns) {
    struct winsize size = {0};
    // A terminal that does not know its size has whatever its description says.
    if (ioctl(output_terminal(), TIOCGWINSZ, &size) != 0) size = (struct winsize){0};
    int tall = within(size.ws_row, LINES);
    int wide = within(size.ws_col, COLS);
    bool has_changed = tall != height || wide != width;
    if (has_changed && resize_term(tall, wide) == OK) {
        height = tall;
        width = wide;
        // The terminal may have moved what it showed.
        werase(window);
        clearok(curscr, TRUE);
        restore_prepare(height, is_mouse_ours);
    }
    *rows = height;
    *columns = width;
    return has_changed;
}

// What curses is to show of a scalar, and the columns that it gives that.
static wchar_t shown(uint32_t scalar, int *columns) {
    *columns = 1;
    if (scalar >= 0x20 && scalar < 0x7F) return (wchar_t)scalar;
    if (scalar < 0xA0) return L' ';
    int known = shows_unicode ? wcwidth((wchar_t)scalar) : -1;
    if (known < 0) return L'?';
    *columns = known;
    return (wchar_t)scalar;
}

static attr_t curses_attributes(unsigned attributes) {
    attr_t result = A_NORMAL;
    if (attributes & CT_TERM_BOLD) result |= A_BOLD;
    if (attributes & CT_TERM_REVERSED) result |= A_REVERSE;
    if (attributes & CT_TERM_UNDERLINED) result |= A_UNDERLINE;
    if (attributes & CT_TERM_DIM) result |= A_DIM;
    return result;
}

// What is still to be put.
typedef struct {
    const uint32_t *scalars;
    size_t count;
} rest_t;

// Makes a cell of the next character and its marks, takes these away, and returns the columns.
static int take_cell(rest_t *rest, cchar_t *cell, attr_t attributes, int pair) {
    int columns;
    wchar_t text[CCHARW_MAX + 1] = {shown(*rest->scalars, &columns)};
    size_t length = 1;
    for (rest->scalars++, rest->count--; rest->count > 0; rest->scalars++, rest->count--) {
        // Below are no marks, and almost all that is ever shown.
        if (*rest->scalars < 0x300) break;
        int more;
        wchar_t mark = shown(*rest->scalars, &more);
        if (more != 0) break;
        if (length < CCHARW_MAX) text[length++] = mark;
    }
    setcchar(cell, text, attributes, (short)pair, NULL);
    return columns;
}

void ct_term_put(
    int row, int column, const uint32_t *scalars, size_t count, int32_t color,
    unsigned attributes) {
    if (window == NULL || row < 0 || row >= height || column < 0 || column >= width) return;
    // Pairs are found again by their colours, so no table of them is kept here.
    int pair = color >= 0 && color < color_count ? alloc_pair(color, -1) : 0;
    attr_t look = curses_attributes(attributes);
    rest_t rest = {scalars, count};
    cchar_t cells[128];
    while (rest.count > 0 && column < width) {
        int length = 0, columns = 0;
        while (rest.count > 0 && length < 128) {
            columns += take_cell(&rest, &cells[length++], look, pair > 0 ? pair : 0);
        }
        // Cut off at the edge, between two characters.
        mvwadd_wchnstr(window, row, column, cells, length);
        column += columns;
    }
}

void ct_term_flush(int row, int column) {
    if (window == NULL || !atomic_load(&screen_is_up)) return;
    // Where there is no such place it stays in the corner.
    if (wmove(window, row, column) != OK) wmove(window, 0, 0);
    wnoutrefresh(window);
    doupdate();
    output_collect();
}

void ct_term_redraw(void) {
    if (window != NULL) clearok(curscr, TRUE);
}

bool ct_term_is_behind(void) { return output_is_behind(); }
