internal import SQLite

/// What users sign in with besides passwords, and the traces of their signing in.
extension UserStore {
    func passkeys(of userID: String) throws -> [Passkey] {
        let sql: SQL = """
            SELECT id, rpId, kind, displayName, publicKey, userHandle, signCount, createdTime FROM passkeys
            WHERE userId = ? ORDER BY createdTime, id
            """
        return try database.rows(sql, userID) { row in
            Passkey(
                id: row.text(0),
                rpID: row.text(1),
                kind: row.text(2),
                displayName: row.text(3),
                publicKey: row.text(4),
                userHandle: row.text(5),
                signCount: UInt32(clamping: row.integer(6)),
                createdTime: Instant(milliseconds: row.integer(7))
            )
        }
    }

    func add(_ passkey: Passkey, to userID: String) throws {
        let sql: SQL = """
            INSERT OR REPLACE INTO passkeys
                (userId, id, rpId, kind, displayName, publicKey, userHandle, signCount, createdTime)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        let (name, key, handle) = (passkey.displayName, passkey.publicKey, passkey.userHandle)
        let (count, time) = (Int64(passkey.signCount), passkey.createdTime.milliseconds)
        try database.run(sql, userID, passkey.id, passkey.rpID, passkey.kind, name, key, handle, count, time)
    }

    func deletePasskeys(of userID: String) throws {
        try database.run("DELETE FROM passkeys WHERE userId = ?", userID)
    }

    func deletePasskey(_ id: String, of userID: String) throws {
        try database.run("DELETE FROM passkeys WHERE userId = ? AND id = ?", userID, id)
    }

    func deleteRecoveryCodes(of userID: String) throws {
        try database.run("DELETE FROM recovery_codes WHERE userId = ?", userID)
    }

    func trustedDevices(of userID: String) throws -> [TrustedDevice] {
        let sql: SQL = """
            SELECT id, name, deviceType, lastLocation, lastLoginTime, expirationTime FROM trusted_devices
            WHERE userId = ? ORDER BY id
            """
        return try database.rows(sql, userID) { row in
            TrustedDevice(
                id: row.text(0),
                userID: userID,
                name: row.text(1),
                deviceType: row.text(2),
                lastLocation: row.text(3),
                lastLoginTime: Instant(milliseconds: row.integer(4)),
                expirationTime: Instant(milliseconds: row.integer(5))
            )
        }
    }

    func removeTrustedDevice(_ id: String, of userID: String) throws {
        try database.run("DELETE FROM trusted_devices WHERE userId = ? AND id = ?", userID, id)
    }

    /// The user whom a provider knows by that ID.
    func find(_ identity: ExternalIdentity, externalID: String) throws -> User? {
        let sql: SQL = "SELECT userId FROM external_identities WHERE kind = ? AND provider = ? AND externalId = ?"
        let userID = try database.first(sql, identity.kind.rawValue, identity.provider, externalID) { $0.text(0) }
        return try userID.flatMap { try find(id: $0) }
    }

    /// Keeps what a provider knows a user by, and the tokens that it gave, in place of what was kept before.
    func add(_ identity: ExternalIdentity, externalID: String, _ token: ProviderToken?, to userID: String) throws {
        let sql: SQL = """
            INSERT OR REPLACE INTO external_identities (userId, kind, provider, externalId, body) VALUES (?, ?, ?, ?, ?)
            """
        let body = try token.map { try jsonText(of: $0) } ?? "{}"
        try database.run(sql, userID, identity.kind.rawValue, identity.provider, externalID, body)
    }

    /// A user's tokens of a provider, if sign-in kept them.
    func providerToken(of userID: String, provider: String) throws -> ProviderToken? {
        let sql: SQL = """
            SELECT body FROM external_identities
            WHERE userId = ? AND kind = 'oauth' AND provider = ? AND body <> '{}'
            """
        return try database.first(sql, userID, provider) { try $0.decoded(ProviderToken.self, 0) }
    }

    /// Gives what one user signs in with to another; where both have the same, the other keeps its own.
    func moveCredentials(from source: String, to target: String) throws {
        try database.run("UPDATE OR IGNORE passkeys SET userId = ? WHERE userId = ?", target, source)
        try database.run("UPDATE OR IGNORE external_identities SET userId = ? WHERE userId = ?", target, source)
        try database.run("UPDATE OR IGNORE recovery_codes SET userId = ? WHERE userId = ?", target, source)
        let answers: SQL = """
            UPDATE security_answers SET userId = ?1
            WHERE userId = ?2 AND NOT EXISTS (SELECT 1 FROM security_answers WHERE userId = ?1)
            """
        try database.run(answers, target, source)
        try database.run("UPDATE logins SET userId = ? WHERE userId = ?", target, source)
    }
}
