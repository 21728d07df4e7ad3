internal import SQLite

/// Roles as users have them: by ID, asked for and shown by name.
extension RoleStore {
    /// The IDs of roles by name: a tenant's own role wins over the project's of that name (RO-06).
    ///
    /// - Throws: `roleNotFound` naming the first unknown one.
    func ids(named names: [String], tenantID: String? = nil) throws -> [String] {
        try names.uniqued().map { name in
            guard let id = try findID(named: name, tenantID: tenantID) else {
                throw APIError(.roleNotFound, naming: name)
            }
            return id
        }
    }

    /// The ID of a role by name: a tenant's own role wins over the project's of that name (RO-06).
    func findID(named name: String, tenantID: String? = nil) throws -> String? {
        let sql: SQL = """
            SELECT id FROM roles WHERE name = ? AND coalesce(tenantId, '') IN ('', ?)
            ORDER BY tenantId IS NULL LIMIT 1
            """
        return try database.first(sql, name, tenantID ?? "") { $0.text(0) }
    }

    /// The IDs of the project's default roles (CR-08).
    func defaultIDs() throws -> [String] {
        try facts.newUserRoleIDs {
            let sql: SQL = "SELECT id FROM roles WHERE isDefault = 1 AND tenantId IS NULL ORDER BY serial"
            return try database.rows(sql) { $0.text(0) }
        }
    }

    /// The names of roles, in the order of the IDs.
    func names(of ids: [String]) throws -> [String] {
        try texts(
            of: ids,
            one: "SELECT name FROM roles WHERE id = ?",
            several: "SELECT r.name FROM json_each(?) e CROSS JOIN roles r ON r.id = e.value ORDER BY e.key"
        )
    }

    /// The union of the roles' permissions, in the order of the roles and of each role's list.
    func permissionNames(of ids: [String]) throws -> [String] {
        let one: SQL = """
            SELECT p.name FROM role_permissions r JOIN permissions p ON p.id = r.permissionId
            WHERE r.roleId = ? ORDER BY r.position
            """
        let several: SQL = """
            SELECT p.name FROM json_each(?) e
                CROSS JOIN role_permissions r ON r.roleId = e.value CROSS JOIN permissions p ON p.id = r.permissionId
            ORDER BY e.key, r.position
            """
        return try texts(of: ids, one: one, several: several).uniqued()
    }

    /// What users show of their roles, by the bytes of the roles' IDs.
    func shown(_ ids: [String]) throws -> [[UInt8]: ShownRole] {
        guard !ids.isEmpty else { return [:] }
        let sql: SQL = """
            SELECT r.id, r.name, p.name FROM json_each(?) e CROSS JOIN roles r ON r.id = e.value
                LEFT JOIN role_permissions x ON x.roleId = r.id LEFT JOIN permissions p ON p.id = x.permissionId
            ORDER BY x.position
            """
        let rows = try database.rows(sql, ids.jsonText) { ($0.text(0), $0.text(1), $0.textIfPresent(2)) }
        return rows.reduce(into: [:]) { roles, row in
            let permissions = row.2.map { [$0] } ?? []
            roles[Array(row.0.utf8), default: ShownRole(name: row.1)].permissionNames += permissions
        }
    }

    private func texts(of ids: [String], one: SQL, several: SQL) throws -> [String] {
        switch ids.count {
        case 0: []
        // Measured: a list of one takes twice the time, and most users have one role or none.
        case 1: try database.rows(one, ids[0]) { $0.text(0) }
        default: try database.rows(several, ids.jsonText) { $0.text(0) }
        }
    }
}

/// What users show of a role.
struct ShownRole {
    let name: String
    var permissionNames: [String] = []
}
