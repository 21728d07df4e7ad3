import CSQLite

/// The current row of a running query, valid only inside the closure that receives it.
///
/// Columns count from 0. NULL reads as zero or empty; use `textIfPresent` if a column may be NULL.
package struct Row {
    let statement: OpaquePointer

    /// Returns a column's text.
    package func text(_ column: Int) -> String {
        guard let bytes = sqlite3_column_text(statement, Int32(column)) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// Returns a column's integer.
    package func integer(_ column: Int) -> Int64 {
        sqlite3_column_int64(statement, Int32(column))
    }

    /// Returns a column's integer.
    package func int(_ column: Int) -> Int {
        Int(integer(column))
    }

    /// Returns whether a column's integer isn't zero.
    package func bool(_ column: Int) -> Bool {
        integer(column) != 0
    }

    /// Returns a column's number.
    package func real(_ column: Int) -> Double {
        sqlite3_column_double(statement, Int32(column))
    }

    /// Returns a column's bytes.
    package func blob(_ column: Int) -> [UInt8] {
        guard let bytes = sqlite3_column_blob(statement, Int32(column)) else { return [] }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
    }

    /// Returns whether a column is NULL.
    package func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
    }

    /// Returns a column's text, or nil for NULL.
    package func textIfPresent(_ column: Int) -> String? {
        isNull(column) ? nil : text(column)
    }

    /// Returns a column's value, whatever its type.
    package func value(_ column: Int) -> SQLiteValue {
        switch sqlite3_column_type(statement, Int32(column)) {
        case SQLITE_INTEGER: .integer(integer(column))
        case SQLITE_FLOAT: .real(real(column))
        case SQLITE_TEXT: .text(text(column))
        case SQLITE_BLOB: .blob(blob(column))
        default: .null
        }
    }
}
