/// The compiled statements of one connection, by their text.
struct StatementCache {
    /// More than the store's fixed statements: only search, which composes its SQL, can reach it.
    private static let capacity = 256

    private var statements: [String: Statement] = [:]

    /// Returns the cached statement, or a new one if an outer query is reading from that.
    mutating func lease(_ sql: String, on database: OpaquePointer?) throws -> Statement {
        if let cached = statements[sql] {
            let statement = cached.isInUse ? try Statement(sql, on: database) : cached
            statement.isInUse = true
            return statement
        }
        let statement = try Statement(sql, on: database)
        statement.isInUse = true
        if statements.count >= Self.capacity { removeAll() }
        statements[sql] = statement
        return statement
    }

    /// Finalises all statements; those in use, once their query ends.
    mutating func removeAll() { statements.removeAll() }
}
