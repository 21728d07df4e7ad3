internal import SQLite

/// The roles of a project and of its tenants.
struct RoleStore {
    let database: Connection

    /// The IDs of roles by name: in a tenant its own role wins over the project's of the same name (RO-06).
    ///
    /// - Throws: `roleNotFound` for the first name nobody knows.
    func ids(named names: [String], tenantID: String? = nil) throws -> [String] {
        try names.uniqued().map { name in
            guard let id = try id(named: name, tenantID: tenantID) else { throw APIError(.roleNotFound) }
            return id
        }
    }

    /// The ID of the role with that name as it is seen in a tenant, or in the project.
    func id(named name: String, tenantID: String? = nil) throws -> String? {
        let sql = """
            SELECT id FROM roles WHERE name = ? AND coalesce(tenantId, '') IN ('', ?)
            ORDER BY tenantId IS NULL LIMIT 1
            """
        return try database.first(sql, name, tenantID ?? "") { $0.text(0) }
    }

    /// The IDs of the project's default roles (CR-08).
    func defaultIDs() throws -> [String] {
        let sql = "SELECT id FROM roles WHERE isDefault AND tenantId IS NULL ORDER BY serial"
        return try database.rows(sql) { $0.text(0) }
    }

    /// The names of roles, in the order of the IDs.
    func names(of ids: [String]) throws -> [String] {
        try ids.compactMap { id in try database.first("SELECT name FROM roles WHERE id = ?", id) { $0.text(0) } }
    }

    /// The union of the permissions of roles, in the order of roles and of each role's list.
    func permissionNames(of ids: [String]) throws -> [String] {
        let sql = """
            SELECT p.name FROM role_permissions r JOIN permissions p ON p.id = r.permissionId
            WHERE r.roleId = ? ORDER BY r.position
            """
        return try ids.flatMap { id in try database.rows(sql, id) { $0.text(0) } }.uniqued()
    }
}
