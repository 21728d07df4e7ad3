// The limit of a batch: the rows of created users in libsqlite3 alone, in memory and in one transaction, without HTTP,
// JSON and rules.
//
//     raw_inserts COUNT    writes COUNT users and prints users per second

#include "user_rows.h"
#include <time.h>

static void write_numbered(long number) {
    char user_id[32], login_id[64];
    snprintf(user_id, sizeof user_id, "U2%026ld", number);
    snprintf(login_id, sizeof login_id, "raw-%07ld@example.com", number);
    write_user(user_id, login_id, "", 1700000000000 + number);
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
    if (argc != 2) return 2;
    long count = atol(argv[1]);
    open_database();
    double start = seconds();
    run(begin);
    for (long number = 0; number < count; number++) write_numbered(number);
    run(commit);
    printf("%.1f\n", (double)count / (seconds() - start));
    return 0;
}
