internal import SQLite

/// The roles of a project and of its tenants.
struct RoleStore {
    let database: Connection
    let facts: UserFacts

    func find(id: String) throws -> Role? { try database.find(Role.self, id: id).map(filled) }

    /// The role of that name in a tenant, or with nil in the project: the tenant is part of its identity (AR-4.3).
    func find(named name: String, tenantID: String?) throws -> Role? {
        let sql = SQL("\(Role.columns.select) WHERE name = ? AND coalesce(tenantId, '') = ?")
        return try database.first(sql, name, tenantID ?? "", read: Role.read).map(filled)
    }

    /// - Throws: `roleAlreadyExists` if its tenant, or the project, has one of this name; `permissionNotFound`.
    func insert(_ role: Role) throws {
        facts.dropRoles()
        guard try database.insert(role) else { throw APIError(.roleAlreadyExists) }
        try savePermissions(of: role)
    }

    /// Updates a role; users have it whatever its name.
    ///
    /// - Throws: `roleAlreadyExists` if its tenant, or the project, has another of this name; `permissionNotFound`.
    func save(_ role: Role) throws {
        facts.dropRoles()
        guard try database.update(role) else {
            throw APIError(.roleAlreadyExists, "Failed to update record, a duplicate role entity already exists")
        }
        try savePermissions(of: role)
    }

    /// Deletes a role, also from the users and tenants' defaults that have it (AR-4.17); false if there is none.
    ///
    /// - Throws: `builtIn` for the role that every project has (CR-06).
    @discardableResult
    func delete(id: String) throws -> Bool {
        guard id != Role.tenantAdminID else { throw APIError(.builtIn) }
        facts.dropRoles()
        try database.run("DELETE FROM roles WHERE id = ?", id)
        return database.changes > 0
    }

    /// Deletes every role of a tenant, or with nil all but the one that every project has (CR-06).
    ///
    /// - Returns: The roles' IDs.
    @discardableResult
    func deleteAll(of tenantID: String?) throws -> [String] {
        facts.dropRoles()
        let sql: SQL = "DELETE FROM roles WHERE id <> ? AND ? IN ('', tenantId) RETURNING id"
        return try database.rows(sql, Role.tenantAdminID, tenantID ?? "") { $0.text(0) }
    }

    /// The role with its permissions.
    func filled(_ role: Role) throws -> Role {
        var role = role
        role.permissionNames = try permissionNames(of: [role.id])
        return role
    }

    private func savePermissions(of role: Role) throws {
        let ids = try role.permissionNames.uniqued().map { name in
            let id = try database.first("SELECT id FROM permissions WHERE name = ?", name) { $0.text(0) }
            guard let id else { throw APIError(.permissionNotFound, naming: name) }
            return id
        }
        try database.replace(.rolePermissions, of: role.id, with: ids)
    }
}

extension Role: StoredRow {
    static let columns = Columns(
        of: "roles",
        fixed: ["id", "tenantId", "createdTime"],
        changing: ["name", "description", "isDefault", "isPrivate"]
    )

    func values() -> [SQLiteValue] {
        [
            .text(id), .text(ifPresent: tenantID), .integer(createdTime.milliseconds),
            .text(name), .text(description), .bool(isDefault), .bool(isPrivate),
        ]
    }

    init(_ row: inout RowReader) {
        id = row.text()
        tenantID = row.textIfPresent()
        createdTime = row.instant()
        name = row.text()
        description = row.text()
        isDefault = row.bool()
        isPrivate = row.bool()
    }
}
