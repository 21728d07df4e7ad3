import CSQLite

/// The current row of a running query, valid only inside the closure that receives it.
///
/// Columns count from 0. NULL reads as zero or empty; use `textIfPresent` if a column may be NULL.
package struct Row {
    let statement: OpaquePointer

    package func text(_ column: Int) -> String {
        guard let bytes = sqlite3_column_text(statement, Int32(column)) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    package func textIfPresent(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
    package func integer(_ column: Int) -> Int64 { sqlite3_column_int64(statement, Int32(column)) }
    package func int(_ column: Int) -> Int { Int(integer(column)) }
    package func bool(_ column: Int) -> Bool { integer(column) != 0 }
    package func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }
}
