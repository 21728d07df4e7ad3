internal import JSON
internal import SQLite

/// One-time codes and link tokens that wait to be verified: their hashes, never themselves.
struct CodeStore {
    let database: Connection

    /// What a code is good for.
    enum Kind: String, Sendable {
        case invite, otp, magiclink, enchantedlink
        case embeddedSignIn = "embedded-sign-in"
        case embeddedSignUp = "embedded-sign-up"
    }

    /// A code to store.
    struct Code {
        let kind: Kind
        /// Nil for a sign-up, whose user is not there yet (EL-04).
        let userID: String?
        let loginID: String
        let secret: String
        var pendingRef = ""
        /// What the sign-in will need: claims, options, the new user's data.
        var details: JSONObject = [:]
    }

    func add(_ code: Code, id: String, at now: Instant, until expirationTime: Instant) throws {
        try database.run(
            """
            INSERT INTO codes (id, kind, userId, loginId, secretHash, pendingRef, body, createdTime, expirationTime)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            id,
            code.kind.rawValue,
            code.userID,
            code.loginID,
            sha256(code.secret),
            code.pendingRef,
            JSONValue.object(code.details).text(),
            now.milliseconds,
            expirationTime.milliseconds
        )
    }

    /// Forgets a user's codes of one kind.
    func discard(kind: Kind, userID: String) throws {
        try database.run("DELETE FROM codes WHERE userId = ? AND kind = ?", userID, kind.rawValue)
    }

    /// How long a code or token still works, in seconds from a moment on; nil for one nobody issued.
    func remainingSeconds(of secret: String, at now: Instant) throws -> Int64? {
        let sql = "SELECT expirationTime FROM codes WHERE secretHash = ?"
        return try database.first(sql, sha256(secret)) { Instant(milliseconds: $0.integer(0)).seconds - now.seconds }
    }
}
