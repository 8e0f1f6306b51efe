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
void restore_prepare(int rows, bool uses_mouse);
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

// escape.c

/// The key whose first byte, ESC, was read from this window: Escape itself, a key that the
/// description does not know, or CT_KEY_NONE for a sequence that means nothing.
int32_t escape_key(void *key_window);

// check.c

/// Whether the terminal's description has this capability, a string.
bool terminal_can(const char *capability);

// screen.c

/// Whether the terminal is taken over at this instant. Safe to read.
extern atomic_bool screen_is_up;
/// The window that keys are read through.
void *screen_key_window(void);

#endif
