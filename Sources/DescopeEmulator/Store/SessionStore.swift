internal import SQLite

/// The sessions that refresh tokens belong to: one for each sign-in.
struct SessionStore {
    let database: Connection
    let now: Instant

    /// What is kept of a session.
    struct Record {
        let id: String
        /// Nil for an anonymous one.
        let userID: String?
        /// The refresh token that counts: rotation replaces it.
        var tokenID: String
        /// In seconds since 1970.
        var expiration: Int64
        var isRevoked = false
    }

    func insert(_ session: Record) throws {
        let sql: SQL = """
            INSERT INTO sessions (id, userId, tokenId, createdTime, expirationTime) VALUES (?, ?, ?, ?, ?)
            """
        let (created, expiration) = (now.milliseconds, Instant(seconds: session.expiration).milliseconds)
        try database.run(sql, session.id, session.userID, session.tokenID, created, expiration)
    }

    func find(_ id: String) throws -> Record? {
        let sql: SQL = "SELECT userId, tokenId, expirationTime, revokedTime FROM sessions WHERE id = ?"
        return try database.first(sql, id) { row in
            Record(
                id: id,
                userID: row.textIfPresent(0),
                tokenID: row.text(1),
                expiration: Instant(milliseconds: row.integer(2)).seconds,
                isRevoked: !row.isNull(3)
            )
        }
    }

    /// Puts another refresh token in place of the one before.
    func update(_ session: Record) throws {
        let expiration = Instant(seconds: session.expiration).milliseconds
        let sql: SQL = "UPDATE sessions SET tokenId = ?, expirationTime = ? WHERE id = ?"
        try database.run(sql, session.tokenID, expiration, session.id)
    }

    func revoke(_ id: String) throws {
        try database.run("UPDATE sessions SET revokedTime = ? WHERE id = ?", now.milliseconds, id)
    }

    /// Ends all sessions of a user: their refresh tokens are revoked (LG-01).
    func revokeAll(of userID: String) throws {
        let sql: SQL = "UPDATE sessions SET revokedTime = ? WHERE userId = ? AND revokedTime IS NULL"
        try database.run(sql, now.milliseconds, userID)
    }
}
