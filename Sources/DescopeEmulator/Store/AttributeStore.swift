package import JSON
internal import SQLite

/// The custom attributes that a project defines for its users (AT-01).
package struct AttributeStore {
    let database: Connection

    /// Checks values against their definitions; null values are dropped, they mean "none".
    ///
    /// - Throws: `invalidArguments` naming an attribute that is not defined or does not take the value.
    package func checked(_ values: [String: JSONValue]) throws -> [String: JSONValue] {
        for name in values.keys.sorted() {
            guard let type = try type(of: name) else {
                throw APIError(.invalidArguments, "The custom attribute \(name) is not defined")
            }
            guard let value = values[name], value != .null else { continue }
            guard type.accepts(value) else {
                throw APIError(.invalidArguments, "The custom attribute \(name) does not take this value")
            }
        }
        return values.filter { $0.value != .null }
    }

    private func type(of name: String) throws -> AttributeType? {
        let row = try database.first("SELECT type, body FROM attributes WHERE name = ?", name) {
            ($0.int(0), $0.text(1))
        }
        return try row.map { try AttributeType(number: $0.0, definition: JSONValue(parsing: Array($0.1.utf8))) }
    }
}
