#include "internal.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <wchar.h>

// Whether frames and marks can be drawn in the locale that was chosen. A few locales for old Chinese
// or Japanese fonts make them two columns wide.
static bool has_unicode(void) {
    const char *codeset = nl_langinfo(CODESET);
    return (strcasecmp(codeset, "UTF-8") == 0 || strcasecmp(codeset, "utf8") == 0)
        && wcwidth(L'\u2500') == 1;
}

// The name of the locale that the user asked for, or "" (POSIX, "Environment Variables", 8.2).
static const char *wanted_locale(void) {
    const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        const char *value = getenv(variables[i]);
        if (value != NULL && *value != '\0') return value;
    }
    return "";
}

static bool names_another_charset(const char *name) {
    const char *charset = strchr(name, '.');
    return charset != NULL && strncasecmp(charset + 1, "utf", 3) != 0;
}

// Only LC_CTYPE: nothing else here depends on a locale, and numbers must not.
bool ct_term_set_locale(void) {
    const char *wanted = wanted_locale();
    if (*wanted != '\0' && setlocale(LC_CTYPE, "") != NULL) {
        // Who asks for C, POSIX or Latin-1 has a reason, such as a terminal that knows no better.
        return has_unicode();
    }
    // Nothing was asked for (a bare container), or a locale that is not installed. Under the C
    // locale wide output would vanish.
    if (!names_another_charset(wanted)) {
        if (setlocale(LC_CTYPE, "C.UTF-8") != NULL && has_unicode()) return true;
        // macOS has no C.UTF-8 before 15.
        if (setlocale(LC_CTYPE, "en_US.UTF-8") != NULL && has_unicode()) return true;
    }
    setlocale(LC_CTYPE, "C");
    return false;
}
