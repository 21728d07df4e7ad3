import CSQLite

/// An open database with its compiled statements.
///
/// Only one actor owns it at a time, so it needs no lock.
package final class Connection {
    /// Where a database lives.
    package enum Location: Sendable, Hashable {
        case memory
        case file(String)
    }

    /// How many milliseconds a statement waits for another connection's lock.
    private static let busyTimeout: Int32 = 10_000

    /// Leaves out the memory statistics once, before SQLite starts; too late, it changes nothing.
    private static let configuration = csqlite_leave_out_memory_statistics()

    /// Nil once closed; SQLite then returns `SQLITE_MISUSE`.
    private(set) var handle: OpaquePointer?
    var statements = StatementCache()
    var trace: StatementTrace?
    /// Whether other connections may use the database too.
    let isShared: Bool
    /// Whether a transaction begins with the next change.
    var isPending = false
    /// How many times changes were undone.
    var undoCount = 0
    private var scriptCount = 0

    /// Opens a database; its file is created if it doesn't exist.
    ///
    /// - Parameter pageSize: The bytes of a new database's pages; an existing file keeps its own. Small pages save
    ///   memory if there are many small databases.
    package init(_ location: Location, pageSize: Int? = nil) throws {
        _ = Self.configuration
        isShared = location != .memory
        handle = try Self.open(location)
        sqlite3_busy_timeout(handle, Self.busyTimeout)
        if let pageSize { try execute("PRAGMA page_size = \(pageSize)") }
        if isShared { try useWriteAheadLog() }
        try execute("PRAGMA foreign_keys = ON")
    }

    deinit { close() }

    /// How many rows the last INSERT, UPDATE or DELETE changed.
    package var changes: Int { handle.map { Int(sqlite3_changes64($0)) } ?? 0 }

    /// The key of the last row inserted.
    package var lastInsertedRow: Int64 { handle.map(sqlite3_last_insert_rowid) ?? 0 }

    /// How many rows were changed since the database was opened.
    package var totalChanges: Int { handle.map { Int(sqlite3_total_changes64($0)) } ?? 0 }

    /// How far changes have gone: rows changed, and scripts, whose definitions SQLite does not count.
    var progress: [Int] { [totalChanges, scriptCount] }

    /// Runs any number of statements without values, compiling them each time.
    package func execute(_ script: String) throws {
        try beginIfPending()
        scriptCount += 1
        let code = sqlite3_exec(handle, script, nil, nil, nil)
        guard code == SQLITE_OK else { throw SQLiteError(code: code, on: handle, sql: script) }
    }

    /// Closes the database; a file's last connection also moves the write-ahead log into the file.
    ///
    /// A running query keeps the database open until it ends.
    package func close() {
        statements.removeAll()
        sqlite3_close_v2(handle)
        handle = nil
    }

    private static func open(_ location: Location) throws -> OpaquePointer? {
        let path =
            switch location {
            case .memory: ":memory:"
            case .file(let path): path
            }
        var handle: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(path, &handle, flags, nil)
        guard code == SQLITE_OK else {
            defer { sqlite3_close_v2(handle) }
            throw SQLiteError(code: code, on: handle)
        }
        return handle
    }

    /// Switches to WAL with `synchronous = NORMAL`: commits survive a crash of the process and are 20 times faster.
    private func useWriteAheadLog() throws {
        // If several connections switch a new file at once, all but one fail without waiting: retry.
        while try !switchToWriteAheadLog() { try execute("BEGIN EXCLUSIVE; ROLLBACK") }
        try execute("PRAGMA synchronous = NORMAL")
    }

    /// Returns false when another connection is in the way.
    private func switchToWriteAheadLog() throws -> Bool {
        do {
            try execute("PRAGMA journal_mode = WAL")
            return true
        } catch let error as SQLiteError where error.isBusy {
            return false
        }
    }
}
