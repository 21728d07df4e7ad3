internal import SQLite

/// The secrets of applications: one that can be read again, and further ones by name.
extension ApplicationStore {
    /// The application's own secret; nil if none was made yet.
    func secret(of id: String) throws -> String? {
        try database.first("SELECT secret FROM applications WHERE id = ?", id) { $0.text(0) }?.nonEmpty
    }

    func setSecret(_ secret: String, of id: String) throws {
        try database.run("UPDATE applications SET secret = ? WHERE id = ?", secret, id)
    }

    /// - Throws: `secretNotFound` if the application has no further secret of that name.
    func secret(named name: String, of id: String) throws -> String {
        let sql: SQL = "SELECT cleartext FROM application_secrets WHERE appId = ? AND name = ?"
        guard let secret = try database.first(sql, id, name, read: { $0.text(0) }) else {
            throw APIError(.secretNotFound, naming: name)
        }
        return secret
    }

    /// Every secret that works at that time, in clear text.
    func validSecrets(of id: String, at now: Instant) throws -> [String] {
        let sql: SQL = """
            SELECT secret FROM applications WHERE id = ?1 AND secret <> ''
            UNION ALL SELECT cleartext FROM application_secrets
            WHERE appId = ?1 AND (expireTime = 0 OR expireTime > ?2)
            """
        return try database.rows(sql, id, now.seconds) { $0.text(0) }
    }

    /// The further secrets, in the order they were added.
    func namedSecrets(of id: String) throws -> [ClientSecret] {
        let sql: SQL = """
            SELECT id, name, createdTime, expireTime FROM application_secrets WHERE appId = ? ORDER BY serial
            """
        return try database.rows(sql, id) { row in
            ClientSecret(
                id: row.text(0),
                name: row.text(1),
                createdTime: Instant(milliseconds: row.integer(2)),
                expireTime: row.integer(3)
            )
        }
    }

    /// - Throws: `secretAlreadyExists` if the application has one of that name.
    func add(_ secret: ClientSecret, cleartext: String, to id: String) throws {
        let sql: SQL = """
            INSERT INTO application_secrets (appId, id, name, cleartext, createdTime, expireTime)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """
        let time = secret.createdTime.milliseconds
        try database.run(sql, id, secret.id, secret.name, cleartext, time, secret.expireTime)
        guard database.changes == 1 else { throw APIError(.secretAlreadyExists) }
    }

    /// Removes a further secret.
    ///
    /// - Throws: `secretNotFound`.
    func revoke(_ name: String, of id: String) throws {
        try database.run("DELETE FROM application_secrets WHERE appId = ? AND name = ?", id, name)
        guard database.changes > 0 else { throw APIError(.secretNotFound, naming: name) }
    }
}
