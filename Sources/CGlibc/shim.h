// What Swift's Glibc module leaves out.
#include <malloc.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

// The headers hide these without _GNU_SOURCE: accept4(2), memmem(3).
int accept4(int descriptor, struct sockaddr *address, socklen_t *length, int flags);
void *memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);

// sched_setattr(2), which has no function in glibc: how long this thread runs before another gets its turn, 0 for the
// usual. Since Linux 6.12 a thread with shorter turns gets them sooner; earlier ones change nothing.
static inline void set_time_slice(uint64_t nanoseconds) {
    struct {
        uint32_t size, policy;
        uint64_t flags;
        int32_t nice;
        uint32_t priority;
        uint64_t runtime, deadline, period;
    } attributes = {0};
    if (syscall(SYS_sched_getattr, 0, &attributes, sizeof attributes, 0) != 0) return;
    attributes.size = sizeof attributes;
    attributes.runtime = nanoseconds;
    syscall(SYS_sched_setattr, 0, &attributes, 0);
}
