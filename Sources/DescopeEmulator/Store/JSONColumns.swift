internal import JSON
internal import SQLite

/// Columns that hold JSON.
extension Row {
    /// A column's JSON.
    func json(_ column: Int) throws -> JSONValue {
        try JSONValue(parsing: Array(text(column).utf8))
    }

    /// The value that a column holds as JSON.
    func decoded<Value: Decodable>(_ type: Value.Type, _ column: Int) throws -> Value {
        try decodeJSON(type, from: json(column))
    }

    /// The strings of a column's JSON array.
    func strings(_ column: Int) throws -> [String] {
        try decoded([String].self, column)
    }
}

/// The text that a column of JSON holds for a value.
func jsonText(of value: some Encodable) throws -> String {
    try encodeJSONValue(value).text()
}
