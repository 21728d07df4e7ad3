internal import JSON
internal import SQLite

/// The passwords that users had, and how often a wrong one was given.
struct PasswordStore {
    let database: Connection
    let now: Instant

    /// The wrong passwords since the last right or new one.
    struct Attempts {
        var failures = 0
        /// Nobody signs in with the password before.
        var lockedUntil: Instant?
    }

    /// Notes a user's new password.
    func add(_ hash: PasswordHash, of userID: String) throws {
        let sql: SQL = "INSERT INTO password_history (userId, hash, time) VALUES (?, ?, ?)"
        try database.run(sql, userID, hash.storedText, now.milliseconds)
        try forgetAttempts(of: userID)
    }

    /// The last passwords of a user, the present one first.
    func latest(_ count: Int, of userID: String) throws -> [PasswordHash] {
        let sql: SQL = "SELECT hash FROM password_history WHERE userId = ? ORDER BY serial DESC LIMIT ?"
        return try database.rows(sql, userID, count) { try PasswordHash(storedText: $0.text(0)) }.compactMap { $0 }
    }

    /// When a user got the present password.
    func changeTime(of userID: String) throws -> Instant? {
        let sql: SQL = "SELECT time FROM password_history WHERE userId = ? ORDER BY serial DESC LIMIT 1"
        return try database.first(sql, userID) { Instant(milliseconds: $0.integer(0)) }
    }

    func attempts(of userID: String) throws -> Attempts {
        let sql: SQL = "SELECT failures, lockedUntil FROM password_attempts WHERE userId = ?"
        let attempts = try database.first(sql, userID) { row in
            Attempts(
                failures: row.int(0),
                lockedUntil: row.isNull(1) ? nil : Instant(milliseconds: row.integer(1))
            )
        }
        return attempts ?? Attempts()
    }

    func save(_ attempts: Attempts, of userID: String) throws {
        let sql: SQL = "INSERT OR REPLACE INTO password_attempts (userId, failures, lockedUntil) VALUES (?, ?, ?)"
        try database.run(sql, userID, attempts.failures, attempts.lockedUntil?.milliseconds)
    }

    func forgetAttempts(of userID: String) throws {
        try database.run("DELETE FROM password_attempts WHERE userId = ?", userID)
    }
}

/// A hash as a column holds it: an object with the algorithm as its only key.
extension PasswordHash {
    var storedText: String { JSONValue.object([algorithm: parameters]).text() }

    /// - Throws: `JSONSyntaxError`; nil for another object.
    init?(storedText: String) throws {
        guard let object = try JSONValue(parsing: Array(storedText.utf8)).objectValue,
            let entry = object.first(where: { _ in true })
        else { return nil }
        self.init(algorithm: entry.key, parameters: entry.value)
    }
}
