import CSQLite

/// An error with SQLite's result code.
package struct SQLiteError: Error, Equatable {
    /// The extended result code.
    package let code: Int32
    /// SQLite's explanation, for logs but never for clients.
    package let message: String
    package let sql: String?

    init(code: Int32, message: String, sql: String? = nil) {
        self.code = code
        self.message = message
        self.sql = sql
    }

    /// Takes the explanation from the connection, which must not have done anything else since.
    init(code: Int32, on database: OpaquePointer?, sql: String? = nil) {
        let message = database.map(sqlite3_errmsg) ?? sqlite3_errstr(code)
        self.init(code: code, message: message.map { String(cString: $0) } ?? "", sql: sql)
    }

    /// Another connection holds a lock that this statement needs.
    var isBusy: Bool { code & 0xFF == SQLITE_BUSY }
}
