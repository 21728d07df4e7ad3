/// The compiled statements of one connection.
struct StatementCache {
    /// How many composed texts are kept: only search composes any.
    private static let capacity = 128

    /// The statements of literals and kept texts, of which a program has only so many.
    private var keptStatements: [UInt: Statement] = [:]
    private var composedStatements: [String: Statement] = [:]
    private var uses: UInt64 = 0

    /// Returns the cached statement, or a new one if an outer query is reading from that.
    mutating func lease(_ sql: SQL, on database: OpaquePointer?) throws -> Statement {
        let statement =
            if let key = sql.key { try kept(sql, key, on: database) } else { try composed(sql.text, on: database) }
        let leased = statement.isInUse ? try Statement(sql.text, on: database) : statement
        leased.isInUse = true
        return leased
    }

    /// Finalises all statements; those in use, once their query ends.
    mutating func removeAll() {
        keptStatements.removeAll()
        composedStatements.removeAll()
    }

    private mutating func kept(_ sql: SQL, _ key: UInt, on database: OpaquePointer?) throws -> Statement {
        if let statement = keptStatements[key] { return statement }
        let statement = try Statement(sql.text, on: database)
        keptStatements[key] = statement
        return statement
    }

    private mutating func composed(_ text: String, on database: OpaquePointer?) throws -> Statement {
        let statement = try composedStatements[text] ?? Statement(text, on: database)
        uses += 1
        statement.lastUse = uses
        composedStatements[text] = statement
        if composedStatements.count > Self.capacity { removeOldest() }
        return statement
    }

    private mutating func removeOldest() {
        guard let oldest = composedStatements.min(by: { $0.value.lastUse < $1.value.lastUse }) else { return }
        composedStatements[oldest.key] = nil
    }
}
