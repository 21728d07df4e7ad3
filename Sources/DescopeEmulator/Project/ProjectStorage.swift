internal import Glibc
internal import SQLite

/// Where the databases of projects live.
enum ProjectStorage: Sendable {
    /// In memory, each a copy of the template.
    case memory
    /// One file per project, in WAL mode.
    case directory(String)

    var isDurable: Bool {
        guard case .directory = self else { return false }
        return true
    }

    /// Whether a project's database is in a file.
    func has(projectID: String) -> Bool {
        guard case .directory(let path) = self else { return false }
        return access(Self.file(of: projectID, in: path), F_OK) == 0
    }

    /// Opens a project's database, new or not.
    ///
    /// - Parameter clock: The clock of a new project.
    func open(projectID: String, clock: Clock, at now: Instant) throws -> Connection {
        switch self {
        case .memory:
            return try ProjectDatabase.copyOfTemplate(clock: clock, at: now)
        case .directory(let path):
            let database = try Connection(.file(Self.file(of: projectID, in: path)))
            try ProjectDatabase.prepare(database, clock: clock, at: now)
            return database
        }
    }

    /// Replaces a project's database by an image, and opens it.
    ///
    /// - Parameter close: Closes the old database, once the new one is written.
    func replace(projectID: String, with image: [UInt8], close: () -> Void) throws -> Connection {
        let database = try ProjectDatabase.open(image)
        guard case .directory(let path) = self else {
            close()
            return database
        }
        let file = Self.file(of: projectID, in: path)
        // Written beside the old one and renamed: a crash leaves one of them, and it is whole.
        try Self.write(database.serialize(), to: file + ".new")
        close()
        // The log of the old database must not be read into the new one.
        unlink(file + "-wal")
        unlink(file + "-shm")
        guard rename(file + ".new", file) == 0 else { throw FileError(path: file, errno: errno) }
        return try Connection(.file(file))
    }

    /// The ID's bytes in hexadecimal: no traversal, and IDs that differ in case share no file.
    static func file(of projectID: String, in directory: String) -> String {
        directory + "/" + hex(projectID.utf8) + ".sqlite"
    }

    private static func write(_ bytes: [UInt8], to path: String) throws {
        guard let stream = fopen(path, "w") else { throw FileError(path: path, errno: errno) }
        let written = fwrite(bytes, 1, bytes.count, stream)
        let isSynced = fflush(stream) == 0 && fsync(fileno(stream)) == 0
        guard fclose(stream) == 0, isSynced, written == bytes.count else { throw FileError(path: path, errno: errno) }
    }
}

/// A file that could not be written.
struct FileError: Error {
    let path: String
    let errno: Int32
}
