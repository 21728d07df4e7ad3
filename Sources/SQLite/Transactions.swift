import CSQLite

extension Connection {
    /// Whether a transaction is open; after some errors SQLite ends it by itself.
    var isInTransaction: Bool { handle.map { sqlite3_get_autocommit($0) == 0 } ?? false }

    /// Runs `body` in a transaction that is rolled back if `body` or the commit fails.
    ///
    /// It takes the write lock at once: after reading, a transaction can't wait for it any more.
    /// - Throws: What `body` throws; `SQLiteError` if the commit fails or a transaction is already open.
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

    /// Runs `body` and, if it fails, undoes only its changes.
    ///
    /// Savepoints nest; outside a transaction, one is a transaction itself.
    package func savepoint<T>(_ body: () throws -> T) throws -> T {
        guard isInTransaction else { return try transaction(body) }
        // All may have the same name: SQLite uses the innermost.
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
