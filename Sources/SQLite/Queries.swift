extension Connection {
    /// Runs a statement and ignores its rows.
    package func run(_ sql: String, _ values: any SQLiteBindable...) throws { try run(sql, values: values) }

    package func run(_ sql: String, values: [any SQLiteBindable]) throws {
        try withStatement(sql, values) { while try $0.step() {} }
    }

    /// Returns what `read` makes of each row.
    package func rows<T>(_ sql: String, _ values: any SQLiteBindable..., read: (Row) throws -> T) throws -> [T] {
        try rows(sql, values: values, read: read)
    }

    package func rows<T>(_ sql: String, values: [any SQLiteBindable], read: (Row) throws -> T) throws -> [T] {
        try withStatement(sql, values) { statement in
            var results: [T] = []
            while try statement.step() { results.append(try read(statement.row)) }
            return results
        }
    }

    /// Returns what `read` makes of the first row, or nil if there is none.
    package func first<T>(_ sql: String, _ values: any SQLiteBindable..., read: (Row) throws -> T) throws -> T? {
        try first(sql, values: values, read: read)
    }

    package func first<T>(_ sql: String, values: [any SQLiteBindable], read: (Row) throws -> T) throws -> T? {
        try withStatement(sql, values) { statement in
            guard try statement.step() else { return nil }
            let result = try read(statement.row)
            // A change commits at its end and may fail there; rewinding it early would hide that.
            while try !statement.isReadOnly && statement.step() {}
            return result
        }
    }

    package func exists(_ sql: String, _ values: any SQLiteBindable...) throws -> Bool {
        try first(sql, values: values) { _ in true } ?? false
    }

    private func withStatement<T>(
        _ sql: String,
        _ values: [any SQLiteBindable],
        _ body: (Statement) throws -> T
    ) throws -> T {
        let statement = try statements.lease(sql, on: handle)
        defer { statement.finish() }
        try statement.bind(values)
        return try body(statement)
    }
}
