internal import SQLite

/// Where the databases of projects live.
enum ProjectStorage: Sendable {
    /// In memory, each a copy of this image.
    case memory(template: [UInt8])
    /// One WAL file per project in a directory.
    case directory(String)

    var isDurable: Bool {
        guard case .directory = self else { return false }
        return true
    }

    /// Opens the database of a project, new or not.
    func open(projectID: String, at now: Instant) throws -> Connection {
        switch self {
        case .memory(let template):
            return try ProjectDatabase.copy(of: template, at: now)
        case .directory(let path):
            let database = try Connection(.file(Self.file(of: projectID, in: path)))
            try ProjectDatabase.prepare(database, at: now)
            return database
        }
    }

    /// The hexadecimal of the ID's bytes: no traversal, and no two IDs that differ in case share a file.
    static func file(of projectID: String, in directory: String) -> String {
        directory + "/" + hex(projectID.utf8) + ".sqlite"
    }
}
