#include "internal.h"

#include <curses.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

static bool terminal_can(const char *capability) {
    const char *value = tigetstr(capability);
    return value != NULL && value != (char *)-1;
}

ct_term_status ct_term_check(void) {
    if (isatty(STDOUT_FILENO) == 0) return CT_TERM_OUTPUT_IS_NO_TERMINAL;
    if (isatty(STDIN_FILENO) == 0) return CT_TERM_INPUT_IS_NO_TERMINAL;
    const char *type = getenv("TERM");
    if (type == NULL || *type == '\0') return CT_TERM_TYPE_UNSET;
    int answer = 0;
    if (setupterm(NULL, STDOUT_FILENO, &answer) != OK) {
        // 1 is a description of something that is no screen.
        return answer == 1 ? CT_TERM_TYPE_TOO_POOR : CT_TERM_TYPE_UNKNOWN;
    }
    bool can_move = terminal_can("cup");
    del_curterm(cur_term);
    return can_move ? CT_TERM_READY : CT_TERM_TYPE_TOO_POOR;
}

bool ct_term_is_known(const char *type) {
    int answer = 0;
    if (setupterm(type, STDOUT_FILENO, &answer) != OK) return false;
    del_curterm(cur_term);
    return true;
}

bool ct_term_describe(int *colors, int *height, int *width) {
    int answer = 0;
    if (setupterm(NULL, STDOUT_FILENO, &answer) != OK) return false;
    int number = tigetnum("colors");
    *colors = number < 0 ? 0 : number;
    struct winsize size = {0};
    bool has_size = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0;
    *height = has_size ? size.ws_row : tigetnum("lines");
    *width = has_size ? size.ws_col : tigetnum("cols");
    del_curterm(cur_term);
    return true;
}
