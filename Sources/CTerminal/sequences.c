// What a whole sequence means: a key, a reply, or nothing.
//
// Sources: "XTerm Control Sequences" (Dickey) for CSI, SS3, the mouse, OSC 11 and `27;…~`; the keyboard
// protocol of kitty (Goyal), which "fixterms" (Evans) began, for CSI u.
#include "internal.h"

#include <stdlib.h>
#include <string.h>

// Modifiers are 1 and the sum of these. The last two are states of the keyboard, not keys held down.
enum { SHIFT = 1, ALT = 2, CTRL = 4, CAPS_LOCK = 64, NUM_LOCK = 128 };

int32_t sequences_character(uint32_t character) {
    switch (character) {
    case 3: return CT_KEY_INTERRUPT;
    case '\t': return CT_KEY_TAB;
    case '\r': case '\n': return CT_KEY_ENTER;
    case 8: case 127: return CT_KEY_BACKSPACE;
    default: break;
    }
    bool is_control = character < 0x20 || (character >= 0x7F && character < 0xA0);
    bool is_surrogate = character >= 0xD800 && character < 0xE000;
    return is_control || is_surrogate || character > 0x10FFFF ? CT_KEY_NONE : (int32_t)character;
}

static int32_t by_letter(char final) {
    switch (final) {
    case 'A': return CT_KEY_UP;
    case 'B': return CT_KEY_DOWN;
    case 'C': return CT_KEY_RIGHT;
    case 'D': return CT_KEY_LEFT;
    case 'F': return CT_KEY_END;
    case 'H': return CT_KEY_HOME;
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

// In keypad mode '*' to '9' come as 'j' to 'y', and '=' as 'X'.
int32_t sequences_single_shift(uint32_t final) {
    if (final >= 'j' && final <= 'y') return (int32_t)(final - 'j' + '*');
    if (final == 'X') return '=';
    if (final == ' ') return ' ';
    if (final == 'I') return CT_KEY_TAB;
    if (final == 'M') return CT_KEY_ENTER;
    return final < 0x80 ? by_letter((char)final) : CT_KEY_NONE;
}

// MARK: Parameters

// Parameters and their parts, "1:2;3", -1 where there is none.
enum { PARAMETERS = 3, PARTS = 3 };
typedef struct {
    int values[PARAMETERS][PARTS];
    int count;
} parameters;

// False: there is something else than numbers, or more of them than any key has.
static bool read_parameters(const ct_input *input, parameters *result) {
    memset(result->values, -1, sizeof result->values);
    result->count = input->length == 0 ? 0 : 1;
    int part = 0;
    for (int i = 0; i < input->length; i++) {
        char c = input->text[i];
        int *value = &result->values[result->count - 1][part];
        if (c >= '0' && c <= '9') {
            *value = (*value < 0 ? 0 : *value) * 10 + (c - '0');
            if (*value > 0x10FFFF) return false;
        } else if (c == ';' && result->count < PARAMETERS) {
            result->count++;
            part = 0;
        } else if (c == ':' && part < PARTS - 1) {
            part++;
        } else {
            return false;
        }
    }
    return true;
}

// What was held down; -1: the key was let go, which does nothing.
static int held(const parameters *parameters) {
    const int *given = parameters->values[1];
    return given[1] == 3 ? -1 : given[0] <= 0 ? 0 : given[0] - 1;
}

// MARK: Keys by their code point

// The keypad's, in kitty's part of the private use area.
static int32_t keypad(int code) {
    static const int32_t keys[] = {
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '/', '*', '-', '+', CT_KEY_ENTER, '=',
        CT_KEY_NONE, CT_KEY_LEFT, CT_KEY_RIGHT, CT_KEY_UP, CT_KEY_DOWN, CT_KEY_PAGE_UP,
        CT_KEY_PAGE_DOWN, CT_KEY_HOME, CT_KEY_END,
    };
    const int first = 57399, count = sizeof keys / sizeof *keys;
    return code >= first && code < first + count ? keys[code - first] : CT_KEY_NONE;
}

static bool is_letter(int code) { return code >= 'a' && code <= 'z'; }

static int32_t with_ctrl(int code) {
    switch (code) {
    case 'z': return CT_KEY_SUSPEND;
    case '\\': return CT_KEY_QUIT;
    case '[': return CT_KEY_ESCAPE;
    // The control characters that these letters have been since ASCII.
    default: return is_letter(code) ? sequences_character((uint32_t)code & 0x1F) : CT_KEY_NONE;
    }
}

// The key with this code point, where Shift makes `shifted` of it; -1: nobody says.
static int32_t by_code(int code, int shifted, int modifiers) {
    int keys = modifiers & ~(CAPS_LOCK | NUM_LOCK);
    if (keys == CTRL) return with_ctrl(code);
    if ((keys & ~SHIFT) != 0 || code <= 0) return CT_KEY_NONE;
    bool is_shifted = keys == SHIFT;
    if (code == '\t') return is_shifted ? CT_KEY_BACK_TAB : CT_KEY_TAB;
    if (code == 27) return CT_KEY_ESCAPE;
    if (code >= 57344 && code <= 63743) return keypad(code);
    if (is_shifted && shifted > 0) return sequences_character((uint32_t)shifted);
    bool is_upper = is_shifted != ((modifiers & CAPS_LOCK) != 0);
    if (is_letter(code) && is_upper) return code - 'a' + 'A';
    return sequences_character((uint32_t)code);
}

// CSI code:shifted ; modifiers:kind ; text u
static int32_t by_code_point(const parameters *parameters) {
    int modifiers = held(parameters);
    if (modifiers < 0) return CT_KEY_NONE;
    const int *code = parameters->values[0];
    int text = parameters->values[2][0];
    return by_code(code[0], text > 0 ? text : code[1], modifiers);
}

// CSI 27 ; modifiers ; code ~
static int32_t by_other_key(const parameters *parameters) {
    int modifiers = held(parameters), code = parameters->values[2][0];
    return modifiers < 0 ? CT_KEY_NONE : by_code(code, code, modifiers);
}

// MARK: Mouse

int32_t sequences_mouse(ct_input *input, int button, int column, int row, bool is_press) {
    if (!input->has_mouse || !is_press || row < 1 || column < 1) return CT_KEY_NONE;
    input->row = row - 1;
    input->column = column - 1;
    switch (button) {
    case 0: return CT_KEY_CLICK;
    case 64: return CT_KEY_WHEEL_UP;
    case 65: return CT_KEY_WHEEL_DOWN;
    default: return CT_KEY_NONE;
    }
}

// CSI < button ; column ; row, and M for a press or m for its end.
static int32_t mouse_report(ct_input *input, char final) {
    ct_input numbers = *input;
    numbers.length--;
    memmove(numbers.text, input->text + 1, numbers.length);
    parameters parameters;
    if (!read_parameters(&numbers, &parameters) || parameters.count != 3) return CT_KEY_NONE;
    return sequences_mouse(
        input, parameters.values[0][0], parameters.values[1][0], parameters.values[2][0],
        final == 'M');
}

// MARK: Whole sequences

int32_t sequences_control(ct_input *input, char final) {
    char marker = input->length > 0 ? input->text[0] : '\0';
    if (marker == '<' && (final == 'M' || final == 'm')) return mouse_report(input, final);
    // Only a question has it, or a key with Alt; the answer to "what are you" is the one exception.
    if (marker == '?' && final == 'c' && input->length > 1) return CT_REPLY_ATTRIBUTES;
    parameters parameters;
    if (!read_parameters(input, &parameters)) return CT_KEY_NONE;
    int number = parameters.values[0][0];
    bool is_plain = (held(&parameters) & ~(CAPS_LOCK | NUM_LOCK)) == 0 && parameters.count <= 2
        && parameters.values[0][1] < 0;
    switch (final) {
    case 'u': return by_code_point(&parameters);
    case '~':
        if (number == 27 && parameters.count == 3) return by_other_key(&parameters);
        return is_plain ? by_number(number) : CT_KEY_NONE;
    case 'R':
        if (parameters.count != 2) return CT_KEY_NONE;
        input->row = number - 1;
        input->column = parameters.values[1][0] - 1;
        return CT_REPLY_POSITION;
    default:
        return is_plain && number <= 1 ? by_letter(final) : CT_KEY_NONE;
    }
}

// One of a colour's three numbers, "f", "ff" or "ffff", as 0 to 255. -1: it is none.
static int component(const char **text) {
    char *end;
    size_t digits = strspn(*text, "0123456789abcdefABCDEF");
    if (digits < 1 || digits > 4) return -1;
    long value = strtol(*text, &end, 16);
    *text = end;
    long most = (1 << 4 * digits) - 1;
    return (int)((value * 255 + most / 2) / most);
}

// OSC 11 ; rgb:rrrr/gggg/bbbb, as XParseColor() has it, and rgba: with a fourth.
int32_t sequences_command(ct_input *input) {
    const char *text = input->text;
    if (strncmp(text, "11;rgb", 6) != 0) return CT_KEY_NONE;
    text += text[6] == 'a' ? 7 : 6;
    int32_t color = 0;
    for (int i = 0; i < 3; i++) {
        if (*text++ != (i == 0 ? ':' : '/')) return CT_KEY_NONE;
        int value = component(&text);
        if (value < 0) return CT_KEY_NONE;
        color = color << 8 | value;
    }
    input->background = color;
    return CT_REPLY_BACKGROUND;
}
