// What one created user writes, for the programs that show what SQLite allows: the tables and indexes of
// Sources/DescopeEmulator/Store/Tables+Users.swift that a user without roles and tenants touches. Keep both in step.

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *SCHEMA =
    "PRAGMA page_size = 1024; PRAGMA foreign_keys = ON;"
    "CREATE TABLE users (serial INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, status TEXT NOT NULL,"
    " isTest INTEGER NOT NULL, loginId TEXT NOT NULL, otherLoginIds TEXT,"
    " email TEXT NOT NULL, verifiedEmail INTEGER NOT NULL, phone TEXT NOT NULL, verifiedPhone INTEGER NOT NULL,"
    " recoveryEmail TEXT NOT NULL, verifiedRecoveryEmail INTEGER NOT NULL,"
    " recoveryPhone TEXT NOT NULL, verifiedRecoveryPhone INTEGER NOT NULL,"
    " name TEXT NOT NULL, givenName TEXT NOT NULL, middleName TEXT NOT NULL, familyName TEXT NOT NULL,"
    " picture TEXT NOT NULL, password TEXT, passwordExpired INTEGER NOT NULL, totpSeed TEXT,"
    " isSCIM INTEGER NOT NULL, consentExpiration INTEGER NOT NULL,"
    " createdTime INTEGER NOT NULL, modifiedTime INTEGER NOT NULL, hasLists INTEGER NOT NULL DEFAULT 0,"
    " signedUp INTEGER NOT NULL DEFAULT 0) STRICT;"
    "CREATE INDEX users_by_email ON users (email) WHERE email <> '';"
    "CREATE INDEX users_by_phone ON users (phone) WHERE phone <> '';"
    "CREATE INDEX users_by_recovery_email ON users (recoveryEmail) WHERE recoveryEmail <> '';"
    "CREATE INDEX users_by_recovery_phone ON users (recoveryPhone) WHERE recoveryPhone <> '';"
    "CREATE INDEX users_by_creation ON users (createdTime, serial, isTest);"
    "CREATE INDEX test_users ON users (createdTime, serial, isTest) WHERE isTest = 1;"
    "CREATE TABLE login_ids (loginId TEXT PRIMARY KEY, user INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE INDEX login_ids_with_capitals ON login_ids (lower(loginId)) WHERE loginId <> lower(loginId);"
    "CREATE TRIGGER login_ids_of_user AFTER DELETE ON users BEGIN"
    " DELETE FROM login_ids WHERE loginId = OLD.loginId;"
    " DELETE FROM login_ids WHERE loginId IN (SELECT value FROM json_each(OLD.otherLoginIds)); END;";

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

// The text must live until the statement has run.
static void bind_text(sqlite3_stmt *statement, int index, const char *text) {
    check(sqlite3_bind_text(statement, index, text, (int)strlen(text), SQLITE_STATIC), SQLITE_OK);
}

// An empty database in memory; like the emulator's it has no lock of its own and counts no memory.
static void open_database(void) {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    check(sqlite3_open_v2(":memory:", &database, flags, NULL), SQLITE_OK);
    check(sqlite3_exec(database, SCHEMA, NULL, NULL, NULL), SQLITE_OK);
    begin = prepare("BEGIN IMMEDIATE");
    commit = prepare("COMMIT");
    insert_user = prepare(
        "INSERT INTO users (id, status, isTest, loginId, email, verifiedEmail, phone, verifiedPhone,"
        " recoveryEmail, verifiedRecoveryEmail, recoveryPhone, verifiedRecoveryPhone,"
        " name, givenName, middleName, familyName, picture, passwordExpired, isSCIM, consentExpiration,"
        " createdTime, modifiedTime)"
        " VALUES (?1, 'invited', 0, ?2, ?2, 1, '', 0, '', 0, '', 0, ?3, '', '', '', '', 0, 0, 0, ?4, ?4)");
    insert_login_id = prepare("INSERT INTO login_ids (loginId, user) VALUES (?, ?)");
}

// Writes a user within the caller's transaction.
static void write_user(const char *user_id, const char *login_id, const char *name, sqlite3_int64 milliseconds) {
    bind_text(insert_user, 1, user_id);
    bind_text(insert_user, 2, login_id);
    bind_text(insert_user, 3, name);
    sqlite3_bind_int64(insert_user, 4, milliseconds);
    run(insert_user);

    bind_text(insert_login_id, 1, login_id);
    sqlite3_bind_int64(insert_login_id, 2, sqlite3_last_insert_rowid(database));
    run(insert_login_id);
}
