// What Swift's Glibc module leaves out.
#include <malloc.h>
#include <stddef.h>
#include <sys/socket.h>

// The headers hide these without _GNU_SOURCE: accept4(2), memmem(3).
int accept4(int descriptor, struct sockaddr *address, socklen_t *length, int flags);
void *memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);
