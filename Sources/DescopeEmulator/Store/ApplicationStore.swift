internal import SQLite

/// The SSO applications of a project.
struct ApplicationStore {
    let database: Connection

    /// Checks that applications exist, and gives their IDs without repetitions.
    ///
    /// - Throws: `invalidArguments` naming the first unknown one.
    func known(_ ids: [String]) throws -> [String] {
        for id in ids where try !database.exists("SELECT 1 FROM applications WHERE id = ?", id) {
            throw APIError(.invalidArguments, "The SSO application \(id) does not exist")
        }
        return ids.uniqued()
    }

    /// Every application, in the order of creation.
    func all() throws -> [Application] {
        try database.rows("SELECT id, name, type, body FROM applications ORDER BY serial", read: Application.init(row:))
    }

    /// The application with that ID.
    ///
    /// - Throws: `applicationNotFound`.
    func get(_ id: String) throws -> Application {
        let sql = "SELECT id, name, type, body FROM applications WHERE id = ?"
        guard let application = try database.first(sql, id, read: Application.init(row:)) else {
            throw APIError(.applicationNotFound)
        }
        return application
    }

    /// Stores a new application.
    ///
    /// - Throws: `applicationAlreadyExists` where another one has its ID or name (§4.7).
    func insert(_ application: Application) throws {
        try database.run(
            "INSERT INTO applications (id, name, type, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            application.id,
            application.name,
            application.settings.type.rawValue,
            application.storedBody()
        )
        guard database.changes == 1 else { throw APIError(.applicationAlreadyExists) }
    }

    /// Stores what changed of an application.
    ///
    /// - Throws: `applicationAlreadyExists` where another one has its name (§4.7).
    func save(_ application: Application) throws {
        let sql = "UPDATE OR IGNORE applications SET name = ?, body = ? WHERE id = ?"
        try database.run(sql, application.name, application.storedBody(), application.id)
        guard database.changes == 1 else { throw APIError(.applicationAlreadyExists) }
    }

    /// Deletes an application, which also takes it from the users that had it (§4.17).
    ///
    /// - Throws: `builtIn` for the one that every project has (SA-01), `applicationNotFound`.
    func delete(_ id: String) throws {
        guard id != Application.defaultID else { throw APIError(.builtIn) }
        try database.run("DELETE FROM applications WHERE id = ?", id)
        guard database.changes > 0 else { throw APIError(.applicationNotFound) }
    }
}

extension Application {
    fileprivate init(row: Row) throws {
        self.init(
            id: row.text(0),
            name: row.text(1),
            profile: try row.decoded(ApplicationProfile.self, 3),
            settings: try ApplicationSettings(row.value(of: ApplicationType.self, 2), stored: row.json(3))
        )
    }

    fileprivate func storedBody() throws -> String {
        try jsonText(of: Joined(profile, settings))
    }
}
