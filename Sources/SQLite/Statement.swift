import CSQLite

/// A compiled statement, finalised with its last reference.
final class Statement {
    let handle: OpaquePointer
    let sql: String
    /// Set while a query reads from it, so that no other rewinds it.
    var isInUse = false
    /// When the cache lent it, to tell the one used longest ago.
    var lastUse: UInt64 = 0
    /// Whether it changes nothing.
    let isReadOnly: Bool
    private let parameterCount: Int

    /// Compiles the one statement in `sql`.
    ///
    /// - Throws: `SQLiteError` if it doesn't compile, is empty, or is followed by another, which would be ignored.
    init(_ sql: String, on database: OpaquePointer?) throws {
        var handle: OpaquePointer?
        let (code, rest) = sql.withCString { start in
            var end: UnsafePointer<CChar>?
            let code = sqlite3_prepare_v3(database, start, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, &end)
            return (code, end.map { String(cString: $0) } ?? "")
        }
        guard code == SQLITE_OK else { throw SQLiteError(code: code, on: database, sql: sql) }
        guard let handle else { throw SQLiteError(code: SQLITE_MISUSE, message: "no statement", sql: sql) }
        self.handle = handle
        self.sql = sql
        isReadOnly = sqlite3_stmt_readonly(handle) != 0
        parameterCount = Int(sqlite3_bind_parameter_count(handle))
        guard rest.allSatisfy({ $0.isWhitespace || $0 == ";" }) else {
            throw SQLiteError(code: SQLITE_MISUSE, message: "more than one statement", sql: sql)
        }
    }

    deinit { sqlite3_finalize(handle) }

    var row: Row { Row(statement: handle) }

    func bind(_ values: [SQLiteValue]) throws {
        guard values.count == parameterCount else {
            let message = "\(values.count) values for \(parameterCount) parameters"
            throw SQLiteError(code: SQLITE_RANGE, message: message, sql: sql)
        }
        // Unlike iteration, a span lends its elements.
        let values = values.span
        for index in values.indices {
            let code = bind(values[index], at: Int32(index + 1))
            guard code == SQLITE_OK else { throw failure(code) }
        }
    }

    /// Runs up to the next row and returns whether there is one.
    func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        case let code: throw failure(code)
        }
    }

    /// Rewinds the statement and forgets its values, even after a failure.
    func finish() {
        sqlite3_reset(handle)
        if parameterCount > 0 { sqlite3_clear_bindings(handle) }
        isInUse = false
    }

    private func bind(_ value: SQLiteValue, at index: Int32) -> Int32 {
        switch value {
        case .null: sqlite3_bind_null(handle, index)
        case .integer(let integer): sqlite3_bind_int64(handle, index, integer)
        case .text(let text): text.withBytes { csqlite_bind_text(handle, index, $0.baseAddress, UInt64($0.count)) }
        case .blob(let blob):
            blob.withUnsafeBytes { csqlite_bind_blob(handle, index, $0.baseAddress, UInt64($0.count)) }
        }
    }

    private func failure(_ code: Int32) -> SQLiteError {
        SQLiteError(code: code, on: sqlite3_db_handle(handle), sql: sql)
    }
}

extension String {
    /// As `withUTF8`, which wants a copy to change.
    fileprivate func withBytes<T>(_ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = self
        return copy.withUTF8(body)
    }
}
