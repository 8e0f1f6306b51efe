// From bytes to keys, one byte after the other: the states. sequences.c says what a whole sequence means.
#include "internal.h"

#include <string.h>

enum { BEL = 0x07, CAN = 0x18, SUB = 0x1A, ESC = 0x1B, DELETE = 0x7F };
// The eighth-bit forms of ESC O, ESC P, ESC X, ESC [, ESC \, ESC ], ESC ^ and ESC _.
enum { SS3 = 0x8F, DCS = 0x90, SOS = 0x98, CSI = 0x9B, ST = 0x9C, OSC = 0x9D, PM = 0x9E, APC = 0x9F };

static const char paste_end[] = "\033[201~";

static void go(ct_input *input, ct_input_state state) {
    input->state = state;
    input->escapes = state == CT_INPUT_ESCAPE ? 1 : 0;
    input->matched = 0;
    input->length = 0;
    input->is_overlong = false;
    input->has_alt = false;
}

// The sequence is whole, and this is what it means. With Alt no key means anything here.
static int32_t idle(ct_input *input, int32_t meaning) {
    bool is_key = meaning < CT_REPLY_BACKGROUND;
    if (input->has_alt && is_key) meaning = CT_KEY_NONE;
    go(input, CT_INPUT_IDLE);
    return meaning;
}

static void begin_string(ct_input *input, bool is_command) {
    go(input, CT_INPUT_STRING);
    input->is_command = is_command;
}

static void append(ct_input *input, uint32_t character) {
    if (input->length < CT_INPUT_TEXT - 1 && character < 0x80) {
        input->text[input->length++] = (char)character;
        input->text[input->length] = '\0';
    } else {
        input->is_overlong = true;
    }
}

// Begins what a control character of the upper half stands for. False: it stands for nothing.
static bool begin_upper(ct_input *input, uint32_t character) {
    switch (character) {
    case CSI: go(input, CT_INPUT_CONTROL); return true;
    case SS3: go(input, CT_INPUT_SINGLE_SHIFT); return true;
    case OSC: begin_string(input, true); return true;
    case DCS: case SOS: case PM: case APC: begin_string(input, false); return true;
    default: return false;
    }
}

static int32_t take_idle(ct_input *input, uint32_t character) {
    if (character == ESC) {
        go(input, CT_INPUT_ESCAPE);
        return CT_KEY_NONE;
    }
    return begin_upper(input, character) ? CT_KEY_NONE : sequences_character(character);
}

static int32_t take_escape(ct_input *input, uint32_t character) {
    switch (character) {
    case ESC:
        // Escape typed twice, or a key with Alt, as rxvt sends it. What follows tells.
        if (input->escapes < UINT8_MAX) input->escapes++;
        return CT_KEY_NONE;
    case '[': case 'O': case ']': case 'P': case 'X': case '^': case '_': {
        bool has_alt = input->escapes > 1;
        begin_upper(input, character + 0x40);
        input->has_alt = has_alt;
        return CT_KEY_NONE;
    }
    case 3:
        return idle(input, CT_KEY_INTERRUPT);
    default:
        if (character >= 0x20 && character < 0x30) {
            input->state = CT_INPUT_ESCAPE_INTERMEDIATE;
            return CT_KEY_NONE;
        }
        // A key with Alt, or a whole sequence.
        return idle(input, CT_KEY_NONE);
    }
}

static int32_t take_control(ct_input *input, uint32_t character) {
    if (input->length == 0 && character == '[') {
        go(input, CT_INPUT_CONSOLE_FUNCTION);
    } else if (input->length == 0 && character == 'M') {
        go(input, CT_INPUT_MOUSE);
    } else if (character >= 0x40 && character < DELETE) {
        int32_t key = input->is_overlong ? CT_KEY_NONE : sequences_control(input, (char)character);
        bool is_paste = character == '~' && input->length == 3 && strcmp(input->text, "200") == 0;
        key = idle(input, key);
        if (is_paste) go(input, CT_INPUT_PASTE);
        return key;
    } else if (character > DELETE) {
        // No such sequence.
        return idle(input, CT_KEY_NONE);
    } else if (character >= 0x20 && character < DELETE) {
        append(input, character);
    }
    return CT_KEY_NONE;
}

static int32_t take_single_shift(ct_input *input, uint32_t character) {
    // Some put modifiers before the letter.
    if ((character >= '0' && character <= '9') || character == ';') {
        append(input, character);
        return CT_KEY_NONE;
    }
    bool is_plain = input->length == 0;
    return idle(input, is_plain ? sequences_single_shift(character) : CT_KEY_NONE);
}

static int32_t end_string(ct_input *input) {
    bool is_whole = input->is_command && !input->is_overlong && input->length > 0;
    int32_t reply = is_whole ? sequences_command(input) : CT_KEY_NONE;
    return idle(input, reply);
}

static int32_t take_string(ct_input *input, uint32_t character) {
    if (character == ESC) {
        input->state = CT_INPUT_STRING_ESCAPE;
    } else if (character == ST || (character == BEL && input->is_command)) {
        return end_string(input);
    } else {
        append(input, character);
    }
    return CT_KEY_NONE;
}

static int32_t take_paste(ct_input *input, uint32_t character) {
    if (character == (uint32_t)paste_end[input->matched]) {
        input->matched++;
        if (paste_end[input->matched] == '\0') go(input, CT_INPUT_IDLE);
    } else {
        // Only its first byte can begin the mark anew.
        input->matched = character == ESC ? 1 : 0;
    }
    return CT_KEY_NONE;
}

// Whether it ends every sequence but what was pasted, in which it is text.
static bool is_cancel(const ct_input *input, uint32_t character) {
    return (character == CAN || character == SUB) && input->state != CT_INPUT_IDLE
        && input->state != CT_INPUT_PASTE;
}

static int32_t take_character(ct_input *input, uint32_t character) {
    if (is_cancel(input, character)) return idle(input, CT_KEY_NONE);
    switch (input->state) {
    case CT_INPUT_IDLE: return take_idle(input, character);
    case CT_INPUT_ESCAPE: return take_escape(input, character);
    case CT_INPUT_STRING: return take_string(input, character);
    case CT_INPUT_PASTE: return take_paste(input, character);
    case CT_INPUT_STRING_ESCAPE:
        if (character == '\\') return end_string(input);
        go(input, CT_INPUT_ESCAPE);
        return take_escape(input, character);
    default: break;
    }
    // Escape begins anew, wherever it stands.
    if (character == ESC) {
        go(input, CT_INPUT_ESCAPE);
        return CT_KEY_NONE;
    }
    switch (input->state) {
    case CT_INPUT_CONTROL: return take_control(input, character);
    case CT_INPUT_SINGLE_SHIFT: return take_single_shift(input, character);
    case CT_INPUT_ESCAPE_INTERMEDIATE:
        return character >= 0x20 && character < 0x30 ? CT_KEY_NONE : idle(input, CT_KEY_NONE);
    default: return idle(input, CT_KEY_NONE);
    }
}

// X10's bytes are no text: each is a number, and none of them ESC.
static int32_t take_mouse(ct_input *input, uint8_t byte) {
    input->text[input->matched++] = (char)byte;
    if (input->matched < 3) return CT_KEY_NONE;
    int32_t key = sequences_mouse(
        input, (uint8_t)input->text[0] - 32, (uint8_t)input->text[1] - 32,
        (uint8_t)input->text[2] - 32, true);
    return idle(input, key);
}

// The first byte of a character of several. False: no character begins with it.
static bool begin_character(ct_input *input, uint8_t byte) {
    uint8_t count = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
    if (byte < 0xC2 || byte > 0xF4) return false;
    static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
    input->missing = count;
    input->partial = byte & (0x3Fu >> count);
    input->least = least[count];
    return true;
}

// Bytes that are no character: strings and what is pasted may hold them, no other sequence.
static void end_by_nonsense(ct_input *input) {
    bool holds_text = input->state == CT_INPUT_STRING || input->state == CT_INPUT_PASTE;
    if (!holds_text) go(input, CT_INPUT_IDLE);
}

int32_t ct_input_take(ct_input *input, uint8_t byte) {
    if (input->state == CT_INPUT_MOUSE && byte >= 0x20) return take_mouse(input, byte);
    if (!input->is_utf8 || (byte < 0x80 && input->missing == 0)) {
        return take_character(input, byte);
    }
    if (input->missing > 0 && (byte & 0xC0) == 0x80) {
        input->partial = input->partial << 6 | (byte & 0x3F);
        if (--input->missing > 0) return CT_KEY_NONE;
        bool is_text = input->partial >= input->least && input->partial <= 0x10FFFF
            && (input->partial < 0xD800 || input->partial >= 0xE000);
        if (is_text) return take_character(input, input->partial);
        end_by_nonsense(input);
        return CT_KEY_NONE;
    }
    // What came of a character is none. This byte may be another's first.
    if (input->missing > 0) end_by_nonsense(input);
    input->missing = 0;
    if (byte < 0x80) return take_character(input, byte);
    if (!begin_character(input, byte)) end_by_nonsense(input);
    return CT_KEY_NONE;
}

bool ct_input_is_unfinished(const ct_input *input) {
    return input->state != CT_INPUT_IDLE || input->missing > 0;
}

int32_t ct_input_end(ct_input *input) {
    input->missing = 0;
    if (input->state != CT_INPUT_ESCAPE) return idle(input, CT_KEY_NONE);
    if (--input->escapes == 0) go(input, CT_INPUT_IDLE);
    return CT_KEY_ESCAPE;
}
