internal import SQLite

/// What users prove who they are with besides passwords and codes that are sent.
extension UserStore {
    /// The ID of the user who has a passkey.
    func owner(ofPasskey id: String) throws -> String? {
        try database.first("SELECT userId FROM passkeys WHERE id = ? ORDER BY userId", id) { $0.text(0) }
    }

    /// Notes how often a passkey's authenticator has signed.
    func setSignCount(_ count: UInt32, ofPasskey id: String, of userID: String) throws {
        try database.run("UPDATE passkeys SET signCount = ? WHERE userId = ? AND id = ?", Int64(count), userID, id)
    }

    /// Notes that a TOTP code is used; false if it or a later one of the same seed was before.
    func useTOTP(step: Int64, seed: String, of userID: String) throws -> Bool {
        let sql: SQL = """
            INSERT INTO totp_uses (userId, seedHash, step) VALUES (?, ?, ?)
            ON CONFLICT (userId) DO UPDATE SET seedHash = excluded.seedHash, step = excluded.step
            WHERE seedHash <> excluded.seedHash OR step < excluded.step
            RETURNING 1
            """
        return try database.exists(sql, userID, sha256(seed), step)
    }

    /// Gives a user recovery codes in the place of earlier ones; only digests are kept.
    func setRecoveryCodes(_ codes: [String], of userID: String) throws {
        try deleteRecoveryCodes(of: userID)
        for code in codes {
            try database.run("INSERT INTO recovery_codes (userId, hash) VALUES (?, ?)", userID, sha256(code))
        }
    }

    /// Takes a recovery code away; false if the user does not have it.
    func useRecoveryCode(_ code: String, of userID: String) throws -> Bool {
        let sql: SQL = "DELETE FROM recovery_codes WHERE userId = ? AND hash = ? RETURNING 1"
        return try database.exists(sql, userID, sha256(code))
    }

    /// Gives a user security answers in the place of earlier ones.
    func setSecurityAnswers(_ answers: [SecurityAnswer], of userID: String) throws {
        try database.run("DELETE FROM security_answers WHERE userId = ?", userID)
        let sql: SQL = """
            INSERT INTO security_answers (userId, questionId, position, salt, hash) VALUES (?, ?, ?, ?, ?)
            """
        for (position, answer) in answers.enumerated() {
            try database.run(sql, userID, answer.questionID, position, answer.salt, answer.hash)
        }
    }

    /// A user's security answers, in the order given.
    func securityAnswers(of userID: String) throws -> [SecurityAnswer] {
        let sql: SQL = "SELECT questionId, salt, hash FROM security_answers WHERE userId = ? ORDER BY position"
        return try database.rows(sql, userID) { row in
            SecurityAnswer(questionID: row.text(0), salt: row.text(1), hash: row.text(2))
        }
    }
}
