// The limit of writing users: their rows in libsqlite3 alone, in memory, with no HTTP, no JSON and no rules.
//
//     raw_inserts single SECONDS   one transaction per user; prints users per second
//     raw_inserts batch COUNT      COUNT users in one transaction; prints users per second

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
    if (argc != 3) return 2;
    open_database();
    long done = 0;
    double start = seconds();
    if (strcmp(argv[1], "batch") == 0) {
        long count = atol(argv[2]);
        run(begin);
        while (done < count) write_numbered(done++);
        run(commit);
    } else {
        double end = start + atof(argv[2]);
        while (seconds() < end) {
            run(begin);
            write_numbered(done++);
            run(commit);
        }
    }
    printf("%.1f\n", (double)done / (seconds() - start));
    return 0;
}
