internal import SQLite

/// The SSO applications of a project.
struct ApplicationStore {
    let database: Connection

    /// Every application, in the order of creation.
    func all() throws -> [Application] {
        try database.rows(SQL("\(Application.columns.select) ORDER BY serial"), read: Application.read)
    }

    func find(_ id: String) throws -> Application? { try database.find(Application.self, id: id) }

    /// The application with a client ID that was given.
    func find(clientID: String) throws -> Application? {
        let sql = SQL("\(Application.columns.select) WHERE clientId = ? AND clientId <> ''")
        return try database.first(sql, clientID, read: Application.read)
    }

    /// - Throws: `applicationNotFound`.
    func get(_ id: String) throws -> Application {
        guard let application = try find(id) else {
            throw APIError(.applicationNotFound, naming: id)
        }
        return application
    }

    /// Checks that applications exist, and gives their IDs without repetitions.
    ///
    /// - Throws: `invalidArguments` naming the first unknown one.
    func known(_ ids: [String]) throws -> [String] {
        for id in ids where try !database.exists("SELECT 1 FROM applications WHERE id = ?", id) {
            throw APIError(.invalidArguments, "The SSO application \(id) does not exist")
        }
        return ids.uniqued()
    }

    /// - Throws: `applicationAlreadyExists` if another has its ID, name or client ID (AR-4.7, SS-35).
    func insert(_ application: Application) throws {
        guard try database.insert(application) else { throw APIError(.applicationAlreadyExists) }
    }

    /// Updates an application.
    ///
    /// - Throws: `applicationAlreadyExists` if another has its name (AR-4.7).
    func save(_ application: Application) throws {
        guard try database.update(application) else { throw APIError(.applicationAlreadyExists) }
    }

    /// Deletes an application, also from the users that have it (AR-4.17).
    ///
    /// - Throws: `builtIn` for the one that every project has (SA-01), `applicationNotFound`.
    func delete(_ id: String) throws {
        guard id != Application.defaultID else { throw APIError(.builtIn) }
        try database.run("DELETE FROM applications WHERE id = ?", id)
        guard database.changes > 0 else { throw APIError(.applicationNotFound, naming: id) }
    }
}

extension Application: StoredRow {
    static let columns = Columns(
        of: "applications",
        fixed: ["id", "type", "clientId"],
        changing: ["name", "profile", "settings", "customAttributes"]
    )

    func values() throws -> [SQLiteValue] {
        let type = settings.type.rawValue
        let settings =
            switch settings {
            case .oidc(let settings): try jsonText(of: settings)
            case .saml(let settings): try jsonText(of: settings)
            case .wsfed(let settings): try jsonText(of: settings)
            }
        return [
            .text(id), .text(type), .text(importedClientID), .text(name), .text(try jsonText(of: profile)),
            .text(settings), .text(try jsonText(of: customAttributes)),
        ]
    }

    init(_ row: inout RowReader) throws {
        id = row.text()
        let type: ApplicationType = try row.value()
        importedClientID = row.text()
        name = row.text()
        profile = try row.decoded()
        settings =
            switch type {
            case .oidc: .oidc(try row.decoded())
            case .saml: .saml(try row.decoded())
            case .wsfed: .wsfed(try row.decoded())
            }
        customAttributes = try row.decoded()
    }
}
