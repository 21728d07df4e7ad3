internal import SQLite

/// Roles as a whole: finding, storing and deleting them.
extension RoleStore {
    static let columns = "r.id, r.tenantId, r.name, r.description, r.isDefault, r.isPrivate, r.createdTime"

    /// The role with that ID, if there is one.
    func find(id: String) throws -> Role? {
        try database.first("SELECT \(Self.columns) FROM roles r WHERE r.id = ?", id, read: role)
    }

    /// The role that is that tenant's, or with nil the project's, if there is one: the tenant is part of its identity (§4.3).
    func find(named name: String, tenantID: String?) throws -> Role? {
        let sql = "SELECT \(Self.columns) FROM roles r WHERE r.name = ? AND coalesce(r.tenantId, '') = ?"
        return try database.first(sql, name, tenantID ?? "", read: role)
    }

    /// The role that a request names by ID, or by name and tenant.
    ///
    /// - Throws: `invalidRequest` where neither is given, `roleNotFound`.
    func get(id: String?, name: String?, tenantID: String?) throws -> Role {
        guard id != nil || name != nil else { throw APIError.requiredField("name") }
        let found = try id.map(find(id:)) ?? name.flatMap { try find(named: $0, tenantID: tenantID) }
        guard let found else { throw APIError(.roleNotFound) }
        return found
    }

    /// Stores a new role.
    ///
    /// - Throws: `roleAlreadyExists` where its tenant, or the project, has one of this name; `permissionNotFound`.
    func insert(_ role: Role) throws {
        try database.run(
            """
            INSERT INTO roles (id, tenantId, name, description, isDefault, isPrivate, createdTime)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            role.id,
            role.tenantID,
            role.name,
            role.description,
            role.isDefault,
            role.isPrivate,
            role.createdTime.milliseconds
        )
        guard database.changes == 1 else { throw APIError(.roleAlreadyExists) }
        try savePermissions(of: role)
    }

    /// Stores what changed of a role; users hold it whatever its name.
    ///
    /// - Throws: `roleAlreadyExists` where its tenant, or the project, has another of this name; `permissionNotFound`.
    func save(_ role: Role) throws {
        try database.run(
            "UPDATE OR IGNORE roles SET name = ?, description = ?, isDefault = ?, isPrivate = ? WHERE id = ?",
            role.name,
            role.description,
            role.isDefault,
            role.isPrivate,
            role.id
        )
        guard database.changes == 1 else {
            throw APIError(.roleAlreadyExists, "Failed to update record, a duplicate role entity already exists")
        }
        try savePermissions(of: role)
    }

    /// Deletes a role, also from the users and tenants' defaults that have it (§4.17).
    ///
    /// - Throws: `builtIn` for the role that every project has (CR-06).
    func delete(id: String) throws {
        guard id != Role.tenantAdminID else { throw APIError(.builtIn) }
        try database.run("DELETE FROM roles WHERE id = ?", id)
    }

    /// Deletes every role of a tenant, or with nil every role but the one that every project has (CR-06).
    func deleteAll(of tenantID: String?) throws {
        let sql = "DELETE FROM roles WHERE id <> ? AND ? IN ('', tenantId)"
        try database.run(sql, Role.tenantAdminID, tenantID ?? "")
    }

    /// A role as its row tells.
    func role(_ row: Row) throws -> Role {
        Role(
            id: row.text(0),
            tenantID: row.textIfPresent(1),
            name: row.text(2),
            description: row.text(3),
            permissionNames: try permissionNames(of: [row.text(0)]),
            isDefault: row.bool(4),
            isPrivate: row.bool(5),
            createdTime: Instant(milliseconds: row.integer(6))
        )
    }

    private func savePermissions(of role: Role) throws {
        let ids = try role.permissionNames.uniqued().map { name in
            let id = try database.first("SELECT id FROM permissions WHERE name = ?", name) { $0.text(0) }
            guard let id else { throw APIError(.permissionNotFound) }
            return id
        }
        try database.replace(.rolePermissions, of: role.id, with: ids)
    }
}
