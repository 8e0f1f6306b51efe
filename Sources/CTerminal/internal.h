// What the files of this folder share. Functions marked "safe" may be called from signal handlers
// (POSIX.1-2017, 2.4.3); they touch nothing but what is said at their definition.
#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

// Before any system header: all of POSIX, memfd_create(), and the wide half of curses.
#define _GNU_SOURCE 1
#define _DARWIN_C_SOURCE 1
#define NCURSES_WIDECHAR 1

#include "CTerminal.h"

#include <stdatomic.h>

// output.c: the one way to the terminal.

/// Opens the way to standard output's terminal and the file that curses writes to.
bool output_open(void);
void output_close(void);
/// The descriptor that curses takes for its terminal.
int output_sink(void);
/// Takes what curses wrote and passes on as much as the terminal has room for.
void output_collect(void);
void output_pass_on(void);
/// Waits until the terminal took everything. False: it takes nothing, and the rest is thrown away.
bool output_finish(void);
/// Throws away what curses wrote since output_collect().
void output_discard(void);
/// Opens the way again that output_last_words() shut.
void output_begin(void);
/// Puts bytes of our own behind what curses has written.
void output_append(const char *bytes);
bool output_is_behind(void);
bool output_is_gone(void);
/// The terminal's descriptor.
int output_terminal(void);
/// Safe. Shuts the way for good, then writes `bytes` past it.
void output_last_words(const char *bytes, size_t count);

// capture.c: what others write while the screen is up.

/// Without a pipe to be had, nothing is kept back.
void capture_begin(void);
/// Safe.
void capture_end(void);

// modes.c: the line discipline.

/// Remembers the modes as they are.
void modes_save(void);
void modes_enter(void);
/// Safe.
void modes_leave(void);

// restore.c: the terminal's state without curses' help.

/// Prepares the bytes that undo whatever the screen did. At each new size.
void restore_prepare(int rows, bool with_mouse);
/// Safe.
void restore_write(void);
/// What endwin() leaves to do: terminals without a second screen scroll once.
const char *restore_tail(void);

// signals.c: what arrives from outside.

bool signals_install(void);
void signals_restore(void);
/// Stops the process until it is continued.
void signals_stop_here(void);
/// As if SIGHUP had arrived.
void signals_note_hangup(void);
int signals_descriptor(void);
void signals_drain(void);

// fatal.c: crashes.

void fatal_install(void);
void fatal_restore(void);

// sequences.c: what whole sequences mean, as a key, a reply, or CT_KEY_NONE.

int32_t sequences_character(uint32_t character);
/// After ESC O, without parameters.
int32_t sequences_single_shift(uint32_t final);
/// After ESC [; the parameters are in the input's text.
int32_t sequences_control(ct_input *input, char final);
/// After ESC ]; what it says is in the input's text.
int32_t sequences_command(ct_input *input);
/// A report of the mouse. Row and column from 1.
int32_t sequences_mouse(ct_input *input, int button, int column, int row, bool is_press);

// described.c: keys as the terminal's description has them, where it differs from the grammar.

void described_load(void);
/// The key that is sent as these bytes, or CT_KEY_NONE.
int32_t described_key(const char *bytes, size_t count);

// keys.c: keys from the terminal.

/// Forgets what is unfinished. After the modes and the locale are set.
void keys_begin(bool is_utf8, bool with_mouse);
/// Reads what was sent until `is_done` holds, for `milliseconds` at most, and throws keys away.
void keys_drop_until(bool (*is_done)(void), int milliseconds);

// reports.c: what the terminal is asked to report while the screen is up.

/// Whether it speaks ANSI, so that it can be asked at all.
bool reports_are_possible(void);
/// The bytes that switch them on, and off again.
const char *reports_on(bool with_mouse);
const char *reports_off(bool with_mouse);

// clock.c

/// Milliseconds of a clock that never jumps.
int64_t clock_milliseconds(void);

// query.c: questions to the terminal.

/// Whether a terminal of this type takes a question for one; some show what they do not understand.
bool query_is_understood(const char *type);

/// Asks for what a screen wants to know. At the top of the second screen, before anything is drawn.
void query_ask(bool has_colors, bool shows_unicode);
/// Takes an answer; what is none is ignored.
void query_hear(int32_t reply, const ct_input *input);
/// Reads what is still to come, so that the shell does not get it; not for long.
void query_finish(void);

// screen.c

/// Whether the terminal is taken over at this instant. Safe to read.
extern atomic_bool screen_is_up;

#endif
