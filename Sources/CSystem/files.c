#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include "CSystem.h"

#if defined(__linux__)

#include <fcntl.h>
#include <linux/limits.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>

bool cs_is_mount_point(const char *path) {
#if defined(STATX_ATTR_MOUNT_ROOT)
    struct statx facts;
    return statx(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, STATX_BASIC_STATS, &facts) == 0
        && (facts.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
#else
    (void)path;
    return false;
#endif
}

static bool have_same(const char *left, const char *right, const char *name) {
    char value[XATTR_SIZE_MAX], other[XATTR_SIZE_MAX];
    ssize_t size = getxattr(left, name, value, sizeof value);
    return size >= 0 && getxattr(right, name, other, sizeof other) == size
        && memcmp(value, other, (size_t)size) == 0;
}

// Whether `right` has all that `left` has.
static bool has_all(const char *right, const char *left) {
    char names[XATTR_LIST_MAX];
    // Where the file system has no attributes this is -1.
    ssize_t size = listxattr(left, names, sizeof names);
    for (ssize_t at = 0; at < size; at += (ssize_t)strlen(names + at) + 1) {
        // Labels are the system's business: it gives a new file its own.
        if (strncmp(names + at, "security.", 9) == 0) continue;
        if (!have_same(left, right, names + at)) return false;
    }
    return true;
}

bool cs_have_same_attributes(const char *left, const char *right) {
    return has_all(left, right) && has_all(right, left);
}

#else

bool cs_is_mount_point(const char *path) {
    (void)path;
    return false;
}

bool cs_have_same_attributes(const char *left, const char *right) {
    (void)left;
    (void)right;
    return true;
}

#endif
