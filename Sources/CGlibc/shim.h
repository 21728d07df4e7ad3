// What Swift's Glibc module leaves out.
#include <malloc.h>
#include <sys/socket.h>

// Hidden without _GNU_SOURCE; accept4(2).
int accept4(int descriptor, struct sockaddr *address, socklen_t *length, int flags);
