// Before any system header: wcwidth(), newlocale() and what goes with them.
#define _GNU_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include "CSystem.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <wchar.h>

#if defined(__APPLE__)
#include <xlocale.h>
#endif

static pthread_once_t is_looked_for = PTHREAD_ONCE_INIT;
// 0: this system has none.
static locale_t utf8;

static void look_for_utf8(void) {
    static const char *const names[] = {"C.UTF-8", "en_US.UTF-8", ""};
    for (size_t i = 0; i < sizeof names / sizeof *names && utf8 == (locale_t)0; i++) {
        locale_t locale = newlocale(LC_CTYPE_MASK, names[i], (locale_t)0);
        if (locale == (locale_t)0) continue;
        if (strcmp(nl_langinfo_l(CODESET, locale), "UTF-8") == 0) {
            utf8 = locale;
        } else {
            freelocale(locale);
        }
    }
}

// The blocks that hold nothing but combining marks.
static bool is_combining(uint32_t scalar) {
    return (scalar >= 0x0300 && scalar <= 0x036F) || (scalar >= 0x1AB0 && scalar <= 0x1AFF)
        || (scalar >= 0x1DC0 && scalar <= 0x1DFF) || (scalar >= 0x20D0 && scalar <= 0x20FF)
        || (scalar >= 0xFE20 && scalar <= 0xFE2F);
}

int cs_columns(uint32_t scalar) {
    pthread_once(&is_looked_for, look_for_utf8);
    if (utf8 == (locale_t)0) return is_combining(scalar) ? 0 : 1;
    // Of this thread alone, so nobody else notices.
    locale_t before = uselocale(utf8);
    int columns = wcwidth((wchar_t)scalar);
    uselocale(before);
    return columns;
}
