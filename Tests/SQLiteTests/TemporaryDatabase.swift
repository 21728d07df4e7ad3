import Foundation
import SQLite

/// A database file in a directory of its own, gone with the last reference.
final class TemporaryDatabase: Sendable {
    private let directory: URL

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "sqlite-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: directory)
    }

    var path: String { directory.appending(path: "test.sqlite").path }

    /// The names of the database file and of what SQLite keeps beside it.
    var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted() }
    }

    func open() throws -> Connection {
        try Connection(.file(path))
    }
}
