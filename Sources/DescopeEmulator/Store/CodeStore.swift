internal import SQLite

/// One-time codes and link tokens that wait to be verified, as hashes only.
struct CodeStore {
    let database: Connection
    let now: Instant
    let identifiers: Identifiers

    /// A code to store.
    struct Code {
        let kind: CodeKind
        /// Nil for a sign-up, whose user is not there yet (EL-04).
        let userID: String?
        let loginID: LoginID
        let secret: String
        var pendingRef = ""
        var details = CodeDetails()
    }

    /// - Parameter lifetime: How long the code works, in seconds.
    func add(_ code: Code, lifetime: Int64) throws {
        let sql: SQL = """
            INSERT INTO codes (id, kind, userId, loginId, secretHash, pendingRef, body, createdTime, expirationTime)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        let (id, details) = (identifiers.next(.code, at: now), try jsonText(of: code.details))
        let expirationTime = now.advanced(bySeconds: lifetime).milliseconds
        let (kind, loginID, hash) = (code.kind.rawValue, code.loginID.text, sha256(code.secret))
        let (pendingRef, time) = (code.pendingRef, now.milliseconds)
        try database.run(sql, id, kind, code.userID, loginID, hash, pendingRef, details, time, expirationTime)
    }

    func discard(_ kind: CodeKind, of userID: String) throws {
        try database.run("DELETE FROM codes WHERE userId = ? AND kind = ?", userID, kind.rawValue)
    }
}
