/// What tests need of the system and Swift cannot say: a child with a terminal of its own.
#ifndef CTESTSUPPORT_H
#define CTESTSUPPORT_H

#include <stddef.h>
#include <sys/types.h>
#include <termios.h>

/// What can be refused a program; any of them together.
typedef enum {
    /// System calls, which fail with EPERM.
    CTS_NO_SCHED_GETAFFINITY = 1 << 0,
    CTS_NO_SCHED_SETAFFINITY = 1 << 1,
    /// … with sched_setparam() and sched_setattr(), which do the same.
    CTS_NO_SCHED_SETSCHEDULER = 1 << 2,
    CTS_NO_SETPRIORITY = 1 << 3,
    /// Folders, which are empty.
    CTS_NO_PROC = 1 << 4,
    CTS_NO_SYS = 1 << 5,
} cts_refusals;

/// Refuses all of `refusals` to the calling process, for good, and to all that it starts. Safe between
/// fork() and exec. Returns -1 and sets errno where that fails, with some of it done maybe.
int cts_refuse(unsigned refusals);

/// Whether cts_refuse() would succeed. Any thread.
int cts_can_refuse(unsigned refusals);

/// A program about to start.
typedef struct {
    const char *path;
    char *const *arguments;
    char *const *environment;
    /// Standard input, output and error; -1: closed.
    int descriptors[3];
    /// The terminal of the child's new session; -1: a new session without one.
    int terminal;
    /// What the system refuses it: cts_refusals.
    unsigned refusals;
} cts_program;

/// Starts a program as the leader of a new session, with every signal as it is by default and no
/// core files. Returns -1 and sets errno where that fails; a program that is not there exits 127, one
/// to which something cannot be refused 126.
pid_t cts_spawn(const cts_program *program);

/// Opens a pseudo-terminal. `near` is the side of whoever plays the terminal, and does not block.
int cts_open_pty(int *near, int *far);

/// Gives a pseudo-terminal a size, of which its processes are told.
int cts_set_size(int near, int rows, int columns);

/// Whether two line disciplines are the same in every flag, speed and character.
int cts_same_modes(const struct termios *left, const struct termios *right);

/// 1: ended, `status` holds how. 0: runs. -1: there is no such child.
int cts_wait(pid_t child, int *exit_status, int *signal_number);

/// How many bytes may be written from the beginning of what malloc() or its like returned.
size_t cts_usable_size(void *allocation);

#endif
