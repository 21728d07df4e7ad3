internal import SQLite

/// The permissions of a project.
struct PermissionStore {
    let database: Connection

    /// All permissions, in the order of their creation.
    func all() throws -> [Permission] {
        try database.rows(
            "SELECT id, name, description, isSystem FROM permissions ORDER BY serial",
            read: Permission.init(row:)
        )
    }

    /// The permission with that ID, if there is one.
    func find(id: String) throws -> Permission? {
        let sql = "SELECT id, name, description, isSystem FROM permissions WHERE id = ?"
        return try database.first(sql, id, read: Permission.init(row:))
    }

    /// The permission with that name, if there is one.
    func find(named name: String) throws -> Permission? {
        let sql = "SELECT id, name, description, isSystem FROM permissions WHERE name = ?"
        return try database.first(sql, name, read: Permission.init(row:))
    }

    /// The permission that a request names by ID or name, which it is about to change.
    ///
    /// - Throws: `invalidRequest` where neither is given, `permissionNotFound`, `builtIn`.
    func getChangeable(id: String?, name: String?) throws -> Permission {
        guard id != nil || name != nil else { throw APIError.requiredField("name") }
        guard let permission = try id.map(find(id:)) ?? name.flatMap(find(named:)) else {
            throw APIError(.permissionNotFound)
        }
        guard !permission.isSystem else { throw APIError(.builtIn) }
        return permission
    }

    /// Stores a new permission.
    ///
    /// - Throws: `permissionAlreadyExists` where another has its name (§4.2).
    func insert(_ permission: Permission) throws {
        try database.run(
            "INSERT INTO permissions (id, name, description, isSystem) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            permission.id,
            permission.name,
            permission.description,
            permission.isSystem
        )
        guard database.changes == 1 else { throw APIError(.permissionAlreadyExists) }
    }

    /// Stores what changed of a permission; roles hold it whatever its name.
    ///
    /// - Throws: `permissionAlreadyExists` where another has its name (§4.2).
    func save(_ permission: Permission) throws {
        try database.run(
            "UPDATE OR IGNORE permissions SET name = ?, description = ? WHERE id = ?",
            permission.name,
            permission.description,
            permission.id
        )
        guard database.changes == 1 else {
            throw APIError(
                .permissionAlreadyExists,
                "Failed to update record, a duplicate permission entity already exists"
            )
        }
    }

    /// Deletes a permission, also from the roles that have it (§4.17).
    func delete(id: String) throws {
        try database.run("DELETE FROM permissions WHERE id = ?", id)
    }
}

extension Permission {
    fileprivate init(row: Row) {
        self.init(id: row.text(0), name: row.text(1), description: row.text(2), isSystem: row.bool(3))
    }
}
