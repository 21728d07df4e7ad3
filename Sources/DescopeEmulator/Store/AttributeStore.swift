internal import SQLite

/// The custom attributes that a project defines, by default those of its users (AT-01).
struct AttributeStore {
    let database: Connection
    var owner = AttributeOwner.user

    func of(_ owner: AttributeOwner) -> AttributeStore { AttributeStore(database: database, owner: owner) }

    func find(_ name: String) throws -> CustomAttribute? {
        let sql: SQL = "SELECT body FROM attributes WHERE owner = ? AND name = ?"
        return try database.first(sql, owner.rawValue, name) { try $0.decoded(CustomAttribute.self, 0) }
    }

    /// - Throws: `invalidArguments` naming an attribute that is not defined.
    func get(_ name: String) throws -> CustomAttribute {
        guard let attribute = try find(name) else {
            throw APIError(.invalidArguments, "The custom attribute \(name) is not defined")
        }
        return attribute
    }

    /// Every attribute, in the order of creation.
    func all() throws -> [CustomAttribute] {
        let sql: SQL = "SELECT body FROM attributes WHERE owner = ? ORDER BY serial"
        return try database.rows(sql, owner.rawValue) { try $0.decoded(CustomAttribute.self, 0) }
    }

    /// Defines an attribute or redefines it: users keep their values (AT-02).
    func save(_ attribute: CustomAttribute) throws {
        let sql: SQL = """
            INSERT INTO attributes (owner, name, body) VALUES (?, ?, ?)
            ON CONFLICT (owner, name) DO UPDATE SET body = excluded.body
            """
        try database.run(sql, owner.rawValue, attribute.name, jsonText(of: attribute))
    }

    /// Deletes an attribute with the values that its owners have of it (AT-05, SS-39); false if there is none.
    func delete(_ name: String) throws -> Bool {
        try database.run("DELETE FROM attributes WHERE owner = ? AND name = ?", owner.rawValue, name)
        return database.changes > 0
    }
}
