// The limit of create-user: the same rows in libsqlite3 alone, in memory, with no HTTP, no JSON and no rules.
//
//     raw_inserts single SECONDS   one transaction per user; prints users per second
//     raw_inserts batch COUNT      COUNT users in one transaction; prints users per second

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// What one created user writes; keep it like the emulator's own tables (users, login_ids).
static const char *SCHEMA =
    "PRAGMA page_size = 1024; PRAGMA foreign_keys = ON;"
    "CREATE TABLE users (id TEXT PRIMARY KEY, status TEXT NOT NULL, isTest INTEGER NOT NULL,"
    " email TEXT NOT NULL, verifiedEmail INTEGER NOT NULL, phone TEXT NOT NULL, verifiedPhone INTEGER NOT NULL,"
    " recoveryEmail TEXT NOT NULL, verifiedRecoveryEmail INTEGER NOT NULL,"
    " recoveryPhone TEXT NOT NULL, verifiedRecoveryPhone INTEGER NOT NULL,"
    " name TEXT NOT NULL, givenName TEXT NOT NULL, middleName TEXT NOT NULL, familyName TEXT NOT NULL,"
    " picture TEXT NOT NULL, password TEXT, passwordExpired INTEGER NOT NULL, totpSeed TEXT,"
    " isSCIM INTEGER NOT NULL, consentExpiration INTEGER NOT NULL,"
    " createdTime INTEGER NOT NULL, modifiedTime INTEGER NOT NULL, searchText TEXT NOT NULL) STRICT;"
    "CREATE INDEX users_by_email ON users (email);"
    "CREATE INDEX users_by_phone ON users (phone);"
    "CREATE INDEX users_by_time ON users (createdTime, id);"
    "CREATE TABLE login_ids (loginId TEXT PRIMARY KEY, userId TEXT NOT NULL REFERENCES users ON DELETE CASCADE,"
    " position INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE INDEX login_ids_by_user ON login_ids (userId, position);";

static sqlite3 *database;
static sqlite3_stmt *begin, *commit, *insert_user, *insert_login_id;

static void check(int code, int expected) {
    if (code == expected) return;
    fprintf(stderr, "SQLite: %s\n", sqlite3_errmsg(database));
    exit(1);
}

static sqlite3_stmt *prepare(const char *sql) {
    sqlite3_stmt *statement = NULL;
    check(sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL), SQLITE_OK);
    return statement;
}

static void run(sqlite3_stmt *statement) {
    check(sqlite3_step(statement), SQLITE_DONE);
    check(sqlite3_reset(statement), SQLITE_OK);
}

static void bind(sqlite3_stmt *statement, int index, const char *text) {
    check(sqlite3_bind_text(statement, index, text, (int)strlen(text), SQLITE_TRANSIENT), SQLITE_OK);
}

static void insert(long number) {
    char user_id[32], email[64];
    snprintf(user_id, sizeof user_id, "U2%026ld", number);
    snprintf(email, sizeof email, "raw-%07ld@example.com", number);

    bind(insert_user, 1, user_id);
    bind(insert_user, 2, email);
    sqlite3_bind_int64(insert_user, 3, 1700000000000 + number);
    sqlite3_bind_int64(insert_user, 4, 1700000000000 + number);
    bind(insert_user, 5, email);
    run(insert_user);

    bind(insert_login_id, 1, email);
    bind(insert_login_id, 2, user_id);
    run(insert_login_id);
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
    if (argc != 3) return 2;
    check(sqlite3_open(":memory:", &database), SQLITE_OK);
    check(sqlite3_exec(database, SCHEMA, NULL, NULL, NULL), SQLITE_OK);
    begin = prepare("BEGIN IMMEDIATE");
    commit = prepare("COMMIT");
    insert_user = prepare(
        "INSERT INTO users VALUES (?, 'invited', 0, ?, 1, '', 0, '', 0, '', 0, '', '', '', '', '', NULL, 0, NULL, 0, 0, ?, ?, ?)");
    insert_login_id = prepare("INSERT INTO login_ids VALUES (?, ?, 0)");

    long done = 0;
    double start = seconds();
    if (strcmp(argv[1], "batch") == 0) {
        long count = atol(argv[2]);
        run(begin);
        while (done < count) insert(done++);
        run(commit);
    } else {
        double end = start + atof(argv[2]);
        while (seconds() < end) {
            run(begin);
            insert(done++);
            run(commit);
        }
    }
    printf("%.1f\n", (double)done / (seconds() - start));
    return 0;
}
