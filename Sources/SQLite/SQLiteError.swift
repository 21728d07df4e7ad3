import CSQLite

/// What SQLite answered when it did not do what it was asked.
package struct SQLiteError: Error, Equatable {
    /// The extended result code.
    package let code: Int32

    /// SQLite's explanation, for a log and never for a client.
    package let message: String

    /// The statement that failed, where there is one.
    package let sql: String?

    init(code: Int32, message: String, sql: String? = nil) {
        self.code = code
        self.message = message
        self.sql = sql
    }

    /// Takes the explanation from the connection, so it is made before the connection does anything else.
    init(code: Int32, on database: OpaquePointer?, sql: String? = nil) {
        let message = database.map(sqlite3_errmsg) ?? sqlite3_errstr(code)
        self.init(code: code, message: message.map { String(cString: $0) } ?? "", sql: sql)
    }

    /// A row with this key, or with this value of a unique column, exists already.
    package var isUniqueViolation: Bool {
        code == SQLITE_CONSTRAINT | (8 << 8) || code == SQLITE_CONSTRAINT | (6 << 8)
    }

    /// A row refers to one that does not exist, or would after this statement.
    ///
    /// SQLite enforces `ON DELETE RESTRICT` with a trigger of its own, and only the message tells that one from others.
    package var isForeignKeyViolation: Bool {
        code == SQLITE_CONSTRAINT | (3 << 8)
            || (code == SQLITE_CONSTRAINT | (7 << 8) && message == "FOREIGN KEY constraint failed")
    }

    /// Another connection holds a lock that this statement needs.
    var isBusy: Bool { code & 0xFF == SQLITE_BUSY }
}
