/// A text screen behind plain C functions: ncursesw 6, with no curses type in sight.
///
/// There is one screen, and one thread works on it: the one that opens it. The terminal is given
/// back as it was found on every way out: ct_term_close(), ct_term_suspend(), and any fatal signal
/// on any thread. While the screen is up nothing else reaches the terminal: what anybody writes to
/// standard output or error is kept back and appears after the terminal was given back.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include "CTInput.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// Whether a screen can be had, and why not.
typedef enum {
    CT_TERM_READY = 0,
    /// Standard output is not a terminal.
    CT_TERM_OUTPUT_IS_NO_TERMINAL,
    /// Standard input is not a terminal.
    CT_TERM_INPUT_IS_NO_TERMINAL,
    /// TERM is unset or empty.
    CT_TERM_TYPE_UNSET,
    /// TERM names a terminal that the system has no description of.
    CT_TERM_TYPE_UNKNOWN,
    /// The terminal cannot move its cursor, as "dumb" cannot.
    CT_TERM_TYPE_TOO_POOR,
    /// The system refused a descriptor or memory.
    CT_TERM_NO_RESOURCES,
} ct_term_status;

// MARK: Children

/// Starts the program at `path` on a new terminal of this size, with descriptor 3 leading to
/// `report`, and stores its number in `process`. Returns the descriptor that the terminal's other
/// side is read from, or -1 and errno. Any thread, screen or not.
int ct_pty_spawn(
    const char *path, char *const arguments[], int height, int width, int report,
    pid_t *process);

// MARK: Life

/// Chooses the character set: the user's locale, else C.UTF-8, else ASCII. Returns whether
/// characters beyond ASCII can be shown: it is UTF-8, and frames are one column wide. Before any other
/// thread starts: locales are global.
bool ct_term_set_locale(void);

/// Looks whether a screen can be had. Changes nothing.
ct_term_status ct_term_check(void);

/// Whether the system has a description of terminals of this type. Before the screen is open.
bool ct_term_is_known(const char *type);

/// What standard output's terminal has, without taking it over: colours (0: none) and size. False:
/// the system has no description of it.
bool ct_term_describe(int *colors, int *rows, int *columns);

/// Asks the terminal of standard output, while there is no screen, how many columns it gives `text`, a
/// character or two. -1: it does not tell within `milliseconds`, or cannot be asked, as where the process
/// runs in the background. Nothing of it stays on the terminal. While no other thread reads from it.
int ct_term_probe_columns(const char *text, int milliseconds);

/// Takes the terminal over: signal handlers first, then modes and screen. After the locale is set.
/// @param uses_color false keeps every colour away; see ct_term_colors().
/// @param uses_mouse false leaves the mouse to the terminal, so that text can be copied.
/// @param uses_unicode false keeps everything but ASCII away.
ct_term_status ct_term_open(bool uses_color, bool uses_mouse, bool uses_unicode);

/// Gives the terminal and the signals back, then shows what was kept back. Idempotent.
void ct_term_close(void);

/// Gives the terminal back, stops the process as Ctrl-Z does, and takes the terminal again when the
/// process is continued, unless it has been told to end meanwhile (ct_term_quit_signal()).
void ct_term_suspend(void);

/// Takes the terminal again after somebody else stopped and continued the process.
void ct_term_resume(void);

/// Keeps the signals that this library handles away from the calling thread, and from all threads
/// that it starts meanwhile, until ct_term_release_signals().
void ct_term_hold_signals(void);

/// Ends ct_term_hold_signals().
void ct_term_release_signals(void);

// MARK: Waiting

/// Something was sent, or something unfinished came to its end: ask ct_term_read_key().
#define CT_TERM_INPUT 1u
/// A signal arrived: ask ct_term_quit_signal(), ct_term_take_suspend(), ct_term_take_continue().
#define CT_TERM_SIGNAL 2u
/// The terminal is gone, which is as good as SIGHUP to ct_term_quit_signal(), or its input ended.
#define CT_TERM_GONE 4u

/// Waits at most `milliseconds` (0: not at all) and tells what happened, as a sum of the above.
/// Meanwhile passes on output that the terminal had no room for.
unsigned ct_term_wait(int milliseconds);

/// The signal that asks the process to end, or 0.
int ct_term_quit_signal(void);

/// Whether Ctrl-Z was typed since the last call.
bool ct_term_take_suspend(void);

/// Whether the process was continued since the last call, other than by ct_term_suspend().
bool ct_term_take_continue(void);

// MARK: Keys

/// The next key that was typed, or CT_KEY_NONE if there is none: never a reply, and never CT_KEY_INTERRUPT,
/// CT_KEY_SUSPEND or CT_KEY_QUIT, which become the signals that they stand for. Does not wait: what is
/// unfinished is looked at again when more of it comes or, after a while without, ct_term_wait() ends.
///
/// ESC alone is a key after 25 ms, or as many as ESCDELAY says; all else that is unfinished means
/// nothing after a second.
int32_t ct_term_read_key(void);

/// Where the latest CT_KEY_CLICK, CT_KEY_WHEEL_UP or CT_KEY_WHEEL_DOWN was, from 0.
void ct_term_mouse_position(int *row, int *column);

// MARK: What the terminal told

/// The colour of its background, 0xRRGGBB; -1: it has not told, perhaps not yet. ct_term_open() asks, and
/// ct_term_read_key() hears the answer, which makes ct_term_wait() end as a key does.
int32_t ct_term_background(void);

/// Whether it shows "─" and other characters of ambiguous width (UAX #11) in two columns, which breaks
/// every line. False, too, until it has told.
bool ct_term_has_wide_ambiguous(void);

// MARK: Screen

/// How many colours there are: 0 (none), 8, 16, 88, 256, or 1 << 24, where colours from 8 up are
/// 0xRRGGBB.
int ct_term_colors(void);

/// Asks the terminal for its size. Returns whether it changed; then the screen is blank.
bool ct_term_update_size(int *rows, int *columns);

#define CT_TERM_BOLD 1u
#define CT_TERM_REVERSED 2u
#define CT_TERM_UNDERLINED 4u
#define CT_TERM_DIM 8u

/// Puts Unicode scalars on the screen, each in as many columns as the C library says, combining marks
/// with the character before them; what does not fit is left out.
/// @param color -1 for the terminal's own; the background always is.
void ct_term_put(
    int row, int column, const uint32_t *scalars, size_t count, int32_t color,
    unsigned attributes);

/// Shows what was put: sends the cells that changed, and leaves the cursor, which is hidden, at a place for
/// those who follow it: braille displays and magnifiers.
void ct_term_flush(int row, int column);

/// With the next flush the screen is cleared and every cell sent: it shows something else than it was sent.
void ct_term_redraw(void);

/// Whether the terminal has not yet taken all that was sent. The next frame should wait for that.
bool ct_term_is_behind(void);

#endif
