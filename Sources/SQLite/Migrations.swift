import CSQLite

extension Connection {
    /// Runs the scripts that the database hasn't had yet, each in a transaction, and counts them in `user_version`.
    ///
    /// - Throws: `SQLiteError` if a script fails, which keeps the version before it, or if the database has had more
    ///   scripts than there are.
    package func migrate(_ migrations: [String]) throws {
        while try version < migrations.count {
            try transaction { try runNext(of: migrations) }
        }
        let version = try version
        guard version == migrations.count else {
            let message = "the database has version \(version), and this program knows \(migrations.count)"
            throw SQLiteError(code: SQLITE_MISMATCH, message: message)
        }
    }

    private var version: Int {
        get throws { try first("PRAGMA user_version") { $0.int(0) } ?? 0 }
    }

    /// Reads the version again: another process may have got the lock first.
    private func runNext(of migrations: [String]) throws {
        let version = try version
        guard version < migrations.count else { return }
        try execute(migrations[version])
        try execute("PRAGMA user_version = \(version + 1)")
    }
}
