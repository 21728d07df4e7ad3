internal import SQLite

/// One-time codes and link tokens that wait to be verified, as hashes only.
struct CodeStore {
    let database: Connection
    let now: Instant
    let identifiers: Identifiers

    /// A code that was issued.
    struct Issued {
        let id: String
        let kind: CodeKind
        let userID: String?
        let loginID: LoginID
        let method: DeliveryMethod
        let details: CodeDetails
        let isExpired: Bool
        /// How often a wrong code was tried.
        let attempts: Int
        /// Whether its link was followed: only an enchanted link waits after that.
        let isVerified: Bool
        fileprivate let secretHash: String

        /// Whether this is the code, in a time that tells nothing of it.
        func matches(_ secret: String) -> Bool { sha256(secret).isSameSecret(as: secretHash) }
    }

    /// - Parameter lifetime: How long the code works, in seconds.
    func add(_ draft: CodeDraft, secret: String, lifetime: Int64) throws {
        let sql: SQL = """
            INSERT INTO codes (
                id, kind, userId, loginId, secretHash, pendingRef, method, isGenerated, body, createdTime,
                expirationTime
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        let expirationTime = now.advanced(bySeconds: lifetime).milliseconds
        try database.run(
            sql,
            identifiers.next(.code, at: now),
            draft.kind.rawValue,
            draft.userID,
            draft.loginID.text,
            sha256(secret),
            draft.pendingRef,
            draft.method.rawValue,
            draft.isGenerated ? 1 : 0,
            try jsonText(of: draft.details),
            now.milliseconds,
            expirationTime
        )
    }

    /// The link with that token; the newest, should there ever be two.
    func find(token: String) throws -> Issued? {
        try database.first(Self.select("secretHash = ?1 AND kind <> 'otp'"), sha256(token), read: issued)
    }

    /// The enchanted link that waits under that reference.
    func find(pendingRef: String) throws -> Issued? {
        guard !pendingRef.isEmpty else { return nil }
        return try database.first(Self.select("pendingRef = ?1 AND pendingRef <> ''"), pendingRef, read: issued)
    }

    /// The one-time codes of a user, newest first.
    func oneTimeCodes(of userID: String) throws -> [Issued] {
        try database.rows(Self.select("userId = ?1 AND kind = 'otp'"), userID, read: issued)
    }

    /// Counts a wrong guess against these codes.
    func countAttempt(against codes: [Issued]) throws {
        for code in codes { try database.run("UPDATE codes SET attempts = attempts + 1 WHERE id = ?", code.id) }
    }

    /// Notes that a link was followed, and by whom if that shows only then.
    func setVerified(_ code: Issued, of userID: String? = nil) throws {
        let sql: SQL = "UPDATE codes SET verifiedTime = ?, userId = coalesce(userId, ?) WHERE id = ?"
        try database.run(sql, now.milliseconds, userID, code.id)
    }

    func delete(_ code: Issued) throws { try database.run("DELETE FROM codes WHERE id = ?", code.id) }

    /// Ends what was sent to a user; what was made for tests lives on (C-10).
    func discard(_ kind: CodeKind, of userID: String) throws {
        try database.run("DELETE FROM codes WHERE userId = ? AND kind = ? AND isGenerated = 0", userID, kind.rawValue)
    }

    private static func select(_ condition: String) -> SQL {
        let columns = "id, kind, userId, loginId, method, body, expirationTime, attempts, verifiedTime, secretHash"
        return SQL(kept: "SELECT \(columns) FROM codes WHERE \(condition) ORDER BY id DESC")
    }

    private func issued(_ row: Row) throws -> Issued {
        Issued(
            id: row.text(0),
            kind: try row.value(of: CodeKind.self, 1),
            userID: row.textIfPresent(2),
            loginID: LoginID(row.text(3)),
            method: try row.value(of: DeliveryMethod.self, 4),
            details: try row.decoded(CodeDetails.self, 5),
            isExpired: row.integer(6) <= now.milliseconds,
            attempts: row.int(7),
            isVerified: !row.isNull(8),
            secretHash: row.text(9)
        )
    }
}
