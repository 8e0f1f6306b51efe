#include "CTestSupport.h"

#if defined(__APPLE__)
#include <malloc/malloc.h>
#else
#include <malloc.h>
#endif

size_t cts_usable_size(void *allocation) {
#if defined(__APPLE__)
    return malloc_size(allocation);
#else
    return malloc_usable_size(allocation);
#endif
}
