import Dispatch
import Foundation
import SQLite
import Synchronization
import Testing

struct FileTests {
    private let file: TemporaryDatabase

    init() throws {
        file = try TemporaryDatabase()
    }

    @Test func `a file keeps its data`() throws {
        let connection = try file.open()
        try connection.execute(Connection.usersScript)
        try connection.add("Ann")
        connection.close()
        #expect(try file.open().names == ["Ann"])
    }

    @Test func `a file uses a log, foreign keys and normal synchronisation`() throws {
        let connection = try file.open()
        #expect(try connection.first("PRAGMA journal_mode") { $0.text(0) } == "wal")
        #expect(try connection.first("PRAGMA foreign_keys") { $0.int(0) } == 1)
        #expect(try connection.first("PRAGMA synchronous") { $0.int(0) } == 1)
    }

    @Test func `a file has the page size it was made with`() throws {
        let connection = try Connection(.file(file.path), pageSize: 1024)
        try connection.execute(Connection.usersScript)
        #expect(try connection.first("PRAGMA page_size") { $0.int(0) } == 1024)
    }

    @Test func `a closed connection leaves one whole file`() throws {
        let connection = try file.open()
        try connection.execute(Connection.usersScript)
        try connection.add("Ann")
        #expect(try file.files == ["test.sqlite", "test.sqlite-shm", "test.sqlite-wal"])
        connection.close()
        #expect(try file.files == ["test.sqlite"])
    }

    @Test func `a connection closes with its last reference`() throws {
        try file.open().execute(Connection.usersScript)
        #expect(try file.files == ["test.sqlite"])
    }

    @Test func `a connection closed inside its own query closes at the end of it`() throws {
        let connection = try file.open()
        let numbers = try connection.rows("SELECT 1 UNION SELECT 2") { row in
            connection.close()
            return row.int(0)
        }
        #expect(numbers == [1, 2])
        #expect(try file.files == ["test.sqlite"])
    }

    @Test func `a statement that failed doesn't keep the database open`() throws {
        let connection = try file.open()
        try connection.execute(Connection.usersScript)
        #expect(throws: SQLiteError.self) { try connection.run("SELECT 1; SELECT 2") }
        #expect(throws: SQLiteError.self) { try connection.run("SELECT ?") }
        #expect(throws: Failure()) { try connection.first("SELECT 1") { _ in throw Failure() } }
        connection.close()
        #expect(try file.files == ["test.sqlite"])
    }

    @Test func `a closed connection answers with an error`() throws {
        let connection = try file.open()
        connection.close()
        connection.close()
        #expect(throws: SQLiteError.self) { try connection.run("SELECT 1") }
        #expect(throws: SQLiteError.self) { try connection.execute("SELECT 1") }
        #expect(throws: SQLiteError.self) { try connection.transaction {} }
        #expect(throws: SQLiteError.self) { try connection.serialize() }
        #expect(connection.changes == 0)
    }

    @Test func `a file that can't be opened is an error`() {
        #expect(throws: SQLiteError.self) { try Connection(.file("/nowhere/test.sqlite")) }
    }

    @Test(arguments: ["transaction", "savepoint", "statement"])
    func `connections that write at once wait for each other`(way: String) throws {
        try file.open().execute(Connection.usersScript)
        let errors = concurrently(4) { worker in
            let connection = try file.open()
            for number in 0..<100 {
                try connection.add("\(worker)-\(number)", in: way)
            }
        }
        #expect(errors == [])
        #expect(try file.open().names.count == 400)
    }

    @Test func `connections that create a file at once wait for each other`() throws {
        let errors = concurrently(8) { worker in
            for number in 0..<50 {
                let connection = try Connection(.file("\(file.path)\(number)"))
                try connection.migrate([Connection.usersScript])
                try connection.add("\(worker)")
            }
        }
        #expect(errors == [])
        #expect(try Connection(.file("\(file.path)0")).names.count == 8)
    }

    /// Runs `body` on as many threads and returns the errors they threw.
    private func concurrently(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) -> [String] {
        let errors = Errors()
        let group = DispatchGroup()
        for worker in 0..<count {
            group.enter()
            Thread.detachNewThread {
                do { try body(worker) } catch { errors.add(error) }
                group.leave()
            }
        }
        group.wait()
        return errors.all
    }
}

extension Connection {
    /// Adds a user after reading the others: by then it can't wait for the write lock, so it must have it already.
    fileprivate func add(_ name: String, in way: String) throws {
        switch way {
        case "transaction": try transaction { if try !names.contains(name) { try add(name) } }
        case "savepoint": try savepoint { if try !names.contains(name) { try add(name) } }
        default: try add(name)
        }
    }
}

/// Collects the errors of several threads.
private final class Errors: Sendable {
    private let texts = Mutex<[String]>([])

    var all: [String] { texts.withLock { $0 } }

    func add(_ error: any Error) {
        texts.withLock { $0.append("\(error)") }
    }
}
