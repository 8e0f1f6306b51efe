#include "CSystem.h"

#include <stddef.h>

#if defined(__GLIBC__)

static int kept_count;
static char *const *kept;

// glibc hands constructors what main() gets. Swift does not keep it: on Linux it reads
// /proc/self/cmdline, and where /proc is not mounted it finds an empty command line.
__attribute__((constructor)) static void keep_arguments(int count, char **arguments) {
    kept_count = count;
    kept = arguments;
}

char *const *cs_arguments(int *count) {
    *count = kept_count;
    return kept;
}

#else

// musl hands constructors nothing; dyld does, but there Swift does not read a file either.
char *const *cs_arguments(int *count) {
    *count = 0;
    return NULL;
}

#endif
