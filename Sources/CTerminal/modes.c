#include "internal.h"

#include <errno.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

// Written by modes_save() before screen_is_up is set, read by handlers only while it is.
static struct termios output_modes, input_modes;
static bool has_output, has_input;

static bool is_same_terminal(void) {
    struct stat input, output;
    return fstat(STDIN_FILENO, &input) == 0 && fstat(output_terminal(), &output) == 0
        && input.st_rdev == output.st_rdev;
}

void modes_save(void) {
    has_output = tcgetattr(output_terminal(), &output_modes) == 0;
    // Keys may come from another terminal than the one that shows the screen.
    has_input = !is_same_terminal() && tcgetattr(STDIN_FILENO, &input_modes) == 0;
}

// TCSANOW and not TCSADRAIN: a terminal that takes no output must not hold anything up, and output
// is processed when it is written, not when it is sent.
static void set(int descriptor, const struct termios *modes) {
    while (tcsetattr(descriptor, TCSANOW, modes) != 0 && errno == EINTR) {}
}

static struct termios screen_modes(struct termios modes) {
    modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | IEXTEN);
    // Ctrl-C, Ctrl-\ and Ctrl-Z stay signals: they work even if the program should hang, and Ctrl-Z
    // stops the whole job, `make run` included.
    // NOFLSH: nor does one throw away what was typed before it.
    modes.c_lflag |= ISIG | NOFLSH;
    // IXON: Ctrl-S must not freeze the screen. ICRNL: Enter is one key, Ctrl-J another.
    modes.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR | IGNCR | ISTRIP);
    // Curses moves down with a bare line feed.
    modes.c_oflag &= ~(tcflag_t)OPOST;
    // A read never waits: what poll() told of may be thrown away before it is read.
    modes.c_cc[VMIN] = 0;
    modes.c_cc[VTIME] = 0;
    return modes;
}

void modes_enter(void) {
    if (has_output) {
        struct termios modes = screen_modes(output_modes);
        set(output_terminal(), &modes);
    }
    if (has_input) {
        struct termios modes = screen_modes(input_modes);
        set(STDIN_FILENO, &modes);
    }
}

// Safe: tcsetattr() is, and the modes are constant while the screen is up.
void modes_leave(void) {
    if (has_output) set(output_terminal(), &output_modes);
    if (has_input) set(STDIN_FILENO, &input_modes);
}
