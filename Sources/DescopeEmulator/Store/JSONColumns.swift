internal import JSON
internal import SQLite

/// Columns that hold JSON.
extension Row {
    /// A column's JSON.
    func json(_ column: Int) throws -> JSONValue {
        try JSONValue(parsing: Array(text(column).utf8))
    }

    /// The strings of a column's JSON array.
    func strings(_ column: Int) throws -> [String] {
        (try json(column).arrayValue ?? []).compactMap(\.stringValue)
    }

    /// The members of a column's JSON object.
    func members(_ column: Int) throws -> [String: JSONValue] {
        Dictionary((try json(column).objectValue ?? [:]).map { ($0.key, $0.value) }) { first, _ in first }
    }
}
