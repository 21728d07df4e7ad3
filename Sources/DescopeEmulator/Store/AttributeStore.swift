internal import JSON
internal import SQLite

/// The custom attributes that a project defines, by default those of its users (AT-01).
struct AttributeStore {
    let database: Connection
    var owner = AttributeOwner.user

    func of(_ owner: AttributeOwner) -> AttributeStore { AttributeStore(database: database, owner: owner) }

    func find(_ name: String) throws -> CustomAttribute? {
        let sql = "SELECT body FROM attributes WHERE owner = ? AND name = ?"
        return try database.first(sql, owner.rawValue, name) { try $0.decoded(CustomAttribute.self, 0) }
    }

    /// Checks that an attribute is defined.
    ///
    /// - Throws: `invalidArguments` naming it.
    func require(_ name: String) throws {
        guard try find(name) != nil else {
            throw APIError(.invalidArguments, "The custom attribute \(name) is not defined")
        }
    }

    /// Every attribute, in the order of creation.
    func all() throws -> [CustomAttribute] {
        let sql = "SELECT body FROM attributes WHERE owner = ? ORDER BY serial"
        return try database.rows(sql, owner.rawValue) { try $0.decoded(CustomAttribute.self, 0) }
    }

    /// Defines an attribute or redefines it: users keep their values (AT-02).
    func save(_ attribute: CustomAttribute) throws {
        let sql = """
            INSERT INTO attributes (owner, name, body) VALUES (?, ?, ?)
            ON CONFLICT (owner, name) DO UPDATE SET body = excluded.body
            """
        try database.run(sql, owner.rawValue, attribute.name, jsonText(of: attribute))
    }

    /// Deletes an attribute, if there is one, with the values that users have of it (AT-05).
    func delete(_ name: String) throws {
        try database.run("DELETE FROM attributes WHERE owner = ? AND name = ?", owner.rawValue, name)
    }

    /// Checks values against their definitions; nulls and undefined attributes are left out.
    ///
    /// - Throws: `invalidArguments` naming an attribute that does not take its value.
    func checked(_ values: [String: JSONValue]) throws -> CheckedAttributes {
        try values.sorted { $0.key < $1.key }.reduce(into: CheckedAttributes()) { checked, entry in
            guard let attribute = try find(entry.key) else { return checked.undeclared.append(entry.key) }
            guard !entry.value.isNull else { return }
            guard let value = attribute.stored(entry.value) else {
                throw APIError(.invalidArguments, "The custom attribute \(entry.key) does not take this value")
            }
            checked.values[entry.key] = value
        }
    }
}

/// Values checked against the definitions of their attributes.
struct CheckedAttributes: Sendable, Equatable {
    /// Those to store, in their stored form.
    var values: [String: JSONValue] = [:]
    /// The names that are not defined, sorted.
    ///
    /// Four of the vendor's importers send such names; their READMEs say that the values are not transferred (CR-09).
    var undeclared: [String] = []
}
