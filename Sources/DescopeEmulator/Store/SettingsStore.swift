internal import JSON
internal import SQLite

/// The project's settings, read when first needed and then kept until they change: every sign-in asks for them.
final class SettingsStore {
    private let database: Connection
    private var settings = ProjectSettings()
    /// Where they were read; nil before, and after a change.
    private var edition: Edition?

    init(of database: Connection) { self.database = database }

    func current() throws -> ProjectSettings {
        let edition = try database.edition()
        if self.edition != edition {
            settings = try stored()
            self.edition = edition
        }
        return settings
    }

    func save(_ settings: ProjectSettings) throws {
        edition = nil
        try DocumentStore(database: database).save(settings, .projectSettings, id: "")
    }

    /// What an older version stored lacks newer fields: they have their defaults.
    private func stored() throws -> ProjectSettings {
        let documents = DocumentStore(database: database)
        let stored = try documents.find(JSONValue.self, .projectSettings, id: "")?.objectValue
        return try ProjectSettings().changed(by: stored ?? [:])
    }
}
