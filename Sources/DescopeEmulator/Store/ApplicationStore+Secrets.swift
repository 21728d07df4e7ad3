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

    /// The further secrets, in the order they were added.
    func namedSecrets(of id: String) throws -> [ClientSecret] {
        let sql: SQL = "SELECT name, createdTime, expireTime FROM application_secrets WHERE appId = ? ORDER BY serial"
        return try database.rows(sql, id) { row in
            ClientSecret(
                name: row.text(0),
                createdTime: Instant(milliseconds: row.integer(1)),
                expireTime: row.integer(2)
            )
        }
    }

    /// - Throws: `secretAlreadyExists` if the application has one of that name.
    func add(_ secret: ClientSecret, digest: String, to id: String) throws {
        let sql: SQL = """
            INSERT INTO application_secrets (appId, name, digest, createdTime, expireTime)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """
        try database.run(sql, id, secret.name, digest, secret.createdTime.milliseconds, secret.expireTime)
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
