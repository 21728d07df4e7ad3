/// The compiled statements of one connection, by their text.
struct StatementCache {
    /// Above what the store's fixed statements need: only search, which composes its SQL, can reach it.
    private static let capacity = 256

    private var statements: [String: Statement] = [:]

    /// Returns a statement nobody else uses: the cached one, or a fresh one where an outer query is reading from that.
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

    /// Finalises every statement, those in use when their query ends.
    mutating func removeAll() {
        statements.removeAll()
    }
}
