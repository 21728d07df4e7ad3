internal import SQLite

/// The permissions of a project.
struct PermissionStore {
    let database: Connection

    /// All permissions, in the order of creation.
    func all() throws -> [Permission] {
        try database.rows(SQL("\(Permission.columns.select) ORDER BY serial"), read: Permission.read)
    }

    func find(id: String) throws -> Permission? { try database.find(Permission.self, id: id) }

    func find(named name: String) throws -> Permission? {
        try database.first(SQL("\(Permission.columns.select) WHERE name = ?"), name, read: Permission.read)
    }

    /// - Throws: `permissionAlreadyExists` if another has its name (AR-4.2).
    func insert(_ permission: Permission) throws {
        guard try database.insert(permission) else { throw APIError(.permissionAlreadyExists) }
    }

    /// Updates a permission; roles have it whatever its name.
    ///
    /// - Throws: `permissionAlreadyExists` if another has its name (AR-4.2).
    func save(_ permission: Permission) throws {
        guard try database.update(permission) else {
            let message = "Failed to update record, a duplicate permission entity already exists"
            throw APIError(.permissionAlreadyExists, message)
        }
    }

    /// Deletes a permission, also from the roles that have it (AR-4.17).
    func delete(id: String) throws { try database.run("DELETE FROM permissions WHERE id = ?", id) }
}

extension Permission: StoredRow {
    static let columns = Columns(of: "permissions", fixed: ["id", "isSystem"], changing: ["name", "description"])

    func values() -> [SQLiteValue] { [.text(id), .bool(isSystem), .text(name), .text(description)] }

    init(_ row: inout RowReader) {
        id = row.text()
        isSystem = row.bool()
        name = row.text()
        description = row.text()
    }
}
