extension Connection {
    /// Runs a statement and ignores its rows.
    package func run(_ sql: SQL, _ values: any SQLiteBindable...) throws {
        try withStatement(sql, values.map(\.sqliteValue)) { while try $0.step() {} }
    }

    package func run(_ sql: SQL, values: [SQLiteValue]) throws {
        try withStatement(sql, values) { while try $0.step() {} }
    }

    /// Returns what `read` makes of each row.
    package func rows<T>(_ sql: SQL, _ values: any SQLiteBindable..., read: (Row) throws -> T) throws -> [T] {
        try withStatement(sql, values.map(\.sqliteValue)) { try $0.rows(read) }
    }

    package func rows<T>(_ sql: SQL, values: [SQLiteValue], read: (Row) throws -> T) throws -> [T] {
        try withStatement(sql, values) { try $0.rows(read) }
    }

    /// Returns what `read` makes of the first row, or nil if there is none.
    package func first<T>(_ sql: SQL, _ values: any SQLiteBindable..., read: (Row) throws -> T) throws -> T? {
        try withStatement(sql, values.map(\.sqliteValue)) { try $0.first(read) }
    }

    package func first<T>(_ sql: SQL, values: [SQLiteValue], read: (Row) throws -> T) throws -> T? {
        try withStatement(sql, values) { try $0.first(read) }
    }

    package func exists(_ sql: SQL, _ values: any SQLiteBindable...) throws -> Bool {
        try withStatement(sql, values.map(\.sqliteValue)) { try $0.first { _ in true } } ?? false
    }

    private func withStatement<T>(
        _ sql: SQL,
        _ values: [SQLiteValue],
        _ body: (Statement) throws -> T
    ) throws -> T {
        let statement = try statements.lease(sql, on: handle)
        defer { statement.finish() }
        if isPending, !statement.isReadOnly { try beginIfPending() }
        try statement.bind(values)
        return try body(statement)
    }
}

extension Statement {
    fileprivate func rows<T>(_ read: (Row) throws -> T) throws -> [T] {
        var results: [T] = []
        while try step() { results.append(try read(row)) }
        return results
    }

    fileprivate func first<T>(_ read: (Row) throws -> T) throws -> T? {
        guard try step() else { return nil }
        let result = try read(row)
        // A change commits at its end and may fail there; rewinding it early would hide that.
        while try !isReadOnly && step() {}
        return result
    }
}
