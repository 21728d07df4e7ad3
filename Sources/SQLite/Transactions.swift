import CSQLite

extension Connection {
    /// Whether a transaction is open; SQLite ends one by itself after some errors.
    var isInTransaction: Bool { handle.map { sqlite3_get_autocommit($0) == 0 } ?? false }

    /// Runs `body` in a transaction that is rolled back if `body` or the commit fails.
    ///
    /// It takes the write lock at once: one that starts by reading may not wait for the lock later.
    /// - Throws: What `body` throws; `SQLiteError` when the commit fails or a transaction is open already.
    package func transaction<T>(_ body: () throws -> T) throws -> T {
        try run("BEGIN IMMEDIATE")
        do {
            let result = try body()
            try run("COMMIT")
            return result
        } catch {
            if isInTransaction { try? run("ROLLBACK") }
            throw error
        }
    }

    /// Runs `body` and, if it fails, undoes what it did and nothing else.
    ///
    /// Savepoints nest. Outside a transaction it is one.
    package func savepoint<T>(_ body: () throws -> T) throws -> T {
        guard isInTransaction else { return try transaction(body) }
        // Each may have the same name: SQLite takes the innermost.
        try run("SAVEPOINT attempt")
        do {
            let result = try body()
            try run("RELEASE attempt")
            return result
        } catch {
            if isInTransaction {
                try? run("ROLLBACK TO attempt")
                try? run("RELEASE attempt")
            }
            throw error
        }
    }
}
