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
        let sql = """
            INSERT INTO codes (id, kind, userId, loginId, secretHash, pendingRef, body, createdTime, expirationTime)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        let values: [any SQLiteBindable] = [
            identifiers.next(.code, at: now), code.kind.rawValue, code.userID, code.loginID.text, sha256(code.secret),
            code.pendingRef, try jsonText(of: code.details), now.milliseconds,
            now.advanced(bySeconds: lifetime).milliseconds,
        ]
        try database.run(sql, values: values)
    }

    func discard(_ kind: CodeKind, of userID: String) throws {
        try database.run("DELETE FROM codes WHERE userId = ? AND kind = ?", userID, kind.rawValue)
    }
}
