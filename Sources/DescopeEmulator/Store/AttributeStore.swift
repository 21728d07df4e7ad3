internal import JSON
internal import SQLite

/// The custom attributes that a project defines for its users (AT-01).
struct AttributeStore {
    let database: Connection

    /// Checks values against their definitions; null values are dropped, they mean "none", and numbers become doubles.
    ///
    /// - Throws: `invalidArguments` naming an attribute that is not defined or does not take the value.
    func checked(_ values: [String: JSONValue]) throws -> [String: JSONValue] {
        for name in values.keys.sorted() {
            guard let attribute = try find(name) else {
                throw APIError(.invalidArguments, "The custom attribute \(name) is not defined")
            }
            guard let value = values[name], value != .null else { continue }
            guard attribute.accepts(value) else {
                throw APIError(.invalidArguments, "The custom attribute \(name) does not take this value")
            }
        }
        return values.filter { $0.value != .null }.mapValues(\.asAttribute)
    }

    /// The attribute of that name, if it is defined.
    func find(_ name: String) throws -> CustomAttribute? {
        try database.first("SELECT body FROM attributes WHERE name = ?", name) { row in
            try row.decoded(CustomAttribute.self, 0)
        }
    }

    /// Every attribute, in the order of creation.
    func all() throws -> [CustomAttribute] {
        try database.rows("SELECT body FROM attributes ORDER BY serial") { try $0.decoded(CustomAttribute.self, 0) }
    }

    /// Defines an attribute, in place of the one before: users keep their values (AT-02).
    func save(_ attribute: CustomAttribute) throws {
        let sql = """
            INSERT INTO attributes (name, body) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET body = excluded.body
            """
        try database.run(sql, attribute.name, jsonText(of: attribute))
    }

    /// Deletes an attribute, if there is one, and the values that users have of it (AT-05).
    func delete(_ name: String) throws {
        try database.run("DELETE FROM attributes WHERE name = ?", name)
    }
}
