import CSQLite

extension Connection {
    /// Whether a transaction is open; after some errors SQLite ends it by itself.
    var isInTransaction: Bool { handle.map { sqlite3_get_autocommit($0) == 0 } ?? false }

    /// Runs `body` in a transaction that is rolled back if `body` or the commit fails.
    ///
    /// It takes no lock before its first change. If another connection has the lock then, or changed what was read, it
    /// starts again with the lock: so `body` may run twice.
    /// - Throws: What `body` throws; `SQLiteError` if the commit fails or a transaction is already open.
    package func transaction<T>(_ body: () throws -> T) throws -> T {
        guard isShared else { return try transaction(begin: nil, body) }
        do {
            return try transaction(begin: "BEGIN", body)
        } catch let error as SQLiteError where error.isBusy {
            return try transaction(begin: "BEGIN IMMEDIATE", body)
        }
    }

    /// Runs `body` and, if it fails, undoes only its changes.
    ///
    /// Savepoints nest; outside a transaction, one is a transaction itself.
    package func savepoint<T>(_ body: () throws -> T) throws -> T {
        try beginIfPending()
        guard isInTransaction else { return try transaction(body) }
        // All may have the same name: SQLite uses the innermost.
        let start = progress
        try run("SAVEPOINT attempt")
        do {
            let result = try body()
            try run("RELEASE attempt")
            return result
        } catch {
            if progress != start { undoCount += 1 }
            if isInTransaction {
                try? run("ROLLBACK TO attempt")
                try? run("RELEASE attempt")
            }
            throw error
        }
    }

    /// Begins the transaction that waits for its first change.
    func beginIfPending() throws {
        guard isPending else { return }
        isPending = false
        try run("BEGIN")
    }

    /// - Parameter begin: Nil for a transaction that begins with its first change: nobody else sees a database in
    ///   memory, so until then it needs none.
    private func transaction<T>(begin: SQL?, _ body: () throws -> T) throws -> T {
        guard !isPending, !isInTransaction else {
            throw SQLiteError(code: SQLITE_ERROR, message: "a transaction is already open")
        }
        let start = progress
        if let begin { try run(begin) } else { isPending = true }
        do {
            let result = try body()
            if !isPending { try run("COMMIT") }
            isPending = false
            return result
        } catch {
            // A refusal that changed nothing leaves all that is kept beside the database as it is.
            if progress != start { undoCount += 1 }
            isPending = false
            if isInTransaction { try? run("ROLLBACK") }
            throw error
        }
    }
}
