// A child on a terminal of its own, to measure what a screen costs.
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

extern char **environ;

// The environment with another TERM; freed by the caller, its strings are not.
static char **environment_with(char *term) {
    size_t count = 0;
    while (environ[count] != NULL) count++;
    char **result = calloc(count + 2, sizeof *result);
    if (result == NULL) return NULL;
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (strncmp(environ[i], "TERM=", 5) != 0) result[kept++] = environ[i];
    }
    result[kept] = term;
    return result;
}

static int spawn(
    const char *path, char *const arguments[], const char *terminal, int report, pid_t *process) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    char term[] = "TERM=xterm-256color";
    char **environment = environment_with(term);
    if (environment == NULL) return ENOMEM;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    // A session of its own: the first terminal that it opens becomes its controlling terminal.
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawn_file_actions_adddup2(&actions, report, 3);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO);
    int error = posix_spawn(process, path, &actions, &attributes, arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    free(environment);
    return error;
}

int ct_pty_spawn(
    const char *path, char *const arguments[], int height, int width, int report,
    pid_t *process) {
    int near_end = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (near_end < 0) return -1;
    const char *name = NULL;
    if (grantpt(near_end) == 0 && unlockpt(near_end) == 0) name = ptsname(near_end);
    struct winsize size = {.ws_row = (unsigned short)height, .ws_col = (unsigned short)width};
    if (name == NULL || ioctl(near_end, TIOCSWINSZ, &size) != 0
        || (errno = spawn(path, arguments, name, report, process)) != 0) {
        int error = errno;
        close(near_end);
        errno = error;
        return -1;
    }
    return near_end;
}
