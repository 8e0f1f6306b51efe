/// The grammar of what a terminal sends: keys, and all that is none.
///
/// A pure value: no terminal, no clock, nothing shared. One thread at a time may work on it.
///
/// Every sequence is read whole, however many reads it takes (ECMA-48, 5th edition, 5.4 and 5.6; the
/// states are those of Paul Williams, "A parser for DEC's ANSI-compatible video terminals"). What is no
/// key means nothing: a reply that nobody asked for, a report of the mouse, what was pasted.
#ifndef CTERMINAL_INPUT_H
#define CTERMINAL_INPUT_H

#include <stdbool.h>
#include <stdint.h>

/// What was typed: a Unicode scalar, or one of these, which follow the last scalar.
enum {
    CT_KEY_NONE = -1,
    CT_KEY_UP = 0x110000,
    CT_KEY_DOWN,
    CT_KEY_LEFT,
    CT_KEY_RIGHT,
    CT_KEY_PAGE_UP,
    CT_KEY_PAGE_DOWN,
    CT_KEY_HOME,
    CT_KEY_END,
    CT_KEY_ENTER,
    CT_KEY_ESCAPE,
    CT_KEY_TAB,
    CT_KEY_BACK_TAB,
    CT_KEY_BACKSPACE,
    /// With Ctrl: C, Z and backslash, which the line discipline makes signals of, unless the terminal
    /// sends them as sequences.
    CT_KEY_INTERRUPT,
    CT_KEY_SUSPEND,
    CT_KEY_QUIT,
    /// At `row` and `column` of the input.
    CT_KEY_CLICK,
    CT_KEY_WHEEL_UP,
    CT_KEY_WHEEL_DOWN,
    /// Replies to questions, which are no keys: the background's colour, in `background`; where the
    /// cursor is, in `row` and `column`; and what kind of terminal it is, which every terminal tells.
    CT_REPLY_BACKGROUND,
    CT_REPLY_POSITION,
    CT_REPLY_ATTRIBUTES,
};

/// How far a sequence has come.
typedef enum {
    CT_INPUT_IDLE = 0,
    /// After ESC, and nothing else: the key, or the first byte of more.
    CT_INPUT_ESCAPE,
    CT_INPUT_ESCAPE_INTERMEDIATE,
    /// After ESC [, up to the final byte.
    CT_INPUT_CONTROL,
    /// After ESC [ [, with which the Linux console begins F1 to F5.
    CT_INPUT_CONSOLE_FUNCTION,
    /// After ESC O.
    CT_INPUT_SINGLE_SHIFT,
    /// Within OSC, DCS, APC, PM or SOS, up to ST.
    CT_INPUT_STRING,
    CT_INPUT_STRING_ESCAPE,
    /// The three bytes that X10's ESC [ M is followed by.
    CT_INPUT_MOUSE,
    /// Within ESC [ 200 ~ and ESC [ 201 ~: what was pasted.
    CT_INPUT_PASTE,
} ct_input_state;

enum { CT_INPUT_TEXT = 48 };

/// What was sent so far, as far as it is not used up.
typedef struct {
    /// Whether bytes are UTF-8; otherwise each is a character.
    bool is_utf8;
    /// Whether the mouse was asked for; otherwise what it reports means nothing.
    bool has_mouse;
    ct_input_state state;
    /// A character whose bytes are not all there: how many are missing, the bits so far, and the least
    /// value that needs that many.
    uint8_t missing;
    uint32_t partial, least;
    /// How many ESC came in a row.
    uint8_t escapes;
    /// OSC or another string.
    bool is_command;
    /// How much of the mark that ends what was pasted has come, or of a report of X10's.
    uint8_t matched;
    /// Parameters of the sequence, or the beginning of the string. `is_overlong`: there was more.
    uint8_t length;
    bool is_overlong;
    /// Whether an ESC more stood before the sequence.
    bool has_alt;
    char text[CT_INPUT_TEXT];
    /// From 0: where the latest click was, or the cursor.
    int row, column;
    /// 0xRRGGBB.
    int32_t background;
} ct_input;

/// Takes one byte. Returns what is complete with it, or CT_KEY_NONE.
int32_t ct_input_take(ct_input *input, uint8_t byte);

/// Whether something is unfinished.
bool ct_input_is_unfinished(const ct_input *input);

/// Ends what is unfinished, because nothing followed: ESC alone is a key, and the rest means nothing.
/// Returns that key, or CT_KEY_NONE; to be called until nothing is unfinished.
int32_t ct_input_end(ct_input *input);

#endif
