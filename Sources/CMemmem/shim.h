#ifndef CMEMMEM_SHIM_H
#define CMEMMEM_SHIM_H

#include <stddef.h>

// Swift's Glibc module leaves out what needs _GNU_SOURCE.
void *memmem(const void *haystack, size_t haystackLength, const void *needle, size_t needleLength);

#endif
