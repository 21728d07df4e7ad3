internal import SQLite

/// The tenants of a project.
struct TenantStore {
    let database: Connection

    /// Checks that a tenant exists.
    ///
    /// - Throws: `tenantNotFound` (TE-03).
    func require(_ id: String) throws {
        guard try database.exists("SELECT 1 FROM tenants WHERE id = ?", id) else { throw APIError(.tenantNotFound) }
    }

    /// The name of a tenant; empty where there is none.
    func name(of id: String) throws -> String {
        try database.first("SELECT name FROM tenants WHERE id = ?", id) { $0.text(0) } ?? ""
    }

    /// The IDs of the roles that members get who join without roles of their own (TE-01).
    func defaultRoleIDs(of id: String) throws -> [String] {
        try database.list(.tenantDefaultRoles, of: id)
    }

    /// The IDs of all tenants below some, at any depth, in the order of their creation.
    ///
    /// A tenant asked for is among them only where it is below another one asked for.
    func descendants(of ids: [String]) throws -> [String] {
        let sql = """
            WITH RECURSIVE below (id) AS (
                SELECT id FROM tenants WHERE parent IN \(WhereClause.list)
                UNION SELECT t.id FROM below b JOIN tenants t ON t.parent = b.id
            )
            SELECT t.id FROM below b JOIN tenants t ON t.id = b.id ORDER BY t.serial
            """
        return try database.rows(sql, ids.jsonText) { $0.text(0) }
    }

    /// Stores a new tenant.
    ///
    /// - Throws: `tenantAlreadyExists` where another has its ID or its name (§4.1).
    func insert(_ tenant: Tenant) throws {
        try database.run(
            """
            INSERT INTO tenants (id, parent, createdTime, name, authType, isDisabled, enforceSSO, enforceSSOExclusions,
                federatedAppIds, roleInheritance, customAttributes, settings)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            values: [tenant.id, tenant.parentID, tenant.createdTime.milliseconds] + (try columns(of: tenant))
        )
        guard database.changes == 1 else {
            guard try find(tenant.id) != nil else { throw APIError(.tenantAlreadyExists) }
            throw APIError(.tenantAlreadyExists, "Failed creating tenant because tenant id is duplicate")
        }
        try saveLists(of: tenant, replacing: Tenant(id: tenant.id, name: "", createdTime: tenant.createdTime))
    }

    /// Changes a tenant and stores what changed.
    ///
    /// - Throws: `tenantNotUpdated` where there is none, `tenantAlreadyExists` for another's name, what `change` throws.
    func modify(_ id: String, _ change: (inout Tenant) throws -> Void) throws {
        guard let old = try find(id) else { throw APIError(.tenantNotUpdated) }
        var tenant = old
        try change(&tenant)
        try database.run(
            """
            UPDATE OR IGNORE tenants SET name = ?, authType = ?, isDisabled = ?, enforceSSO = ?, enforceSSOExclusions = ?,
                federatedAppIds = ?, roleInheritance = ?, customAttributes = ?, settings = ? WHERE id = ?
            """,
            values: try columns(of: tenant) + [id]
        )
        guard database.changes == 1 else {
            throw APIError(.tenantAlreadyExists, "Failed updating tenant because tenant name is duplicate")
        }
        try saveLists(of: tenant, replacing: old)
    }

    /// Deletes a tenant with its roles, settings and memberships; tenants below it move up (§4.17, §7/20).
    func delete(id: String) throws {
        try database.run(
            "UPDATE tenants SET parent = (SELECT parent FROM tenants WHERE id = ?) WHERE parent = ?",
            id,
            id
        )
        try database.run("DELETE FROM tenants WHERE id = ?", id)
    }

    /// The columns that insert and update share, from `name` to `settings`.
    private func columns(of tenant: Tenant) throws -> [any SQLiteBindable] {
        [
            tenant.name, tenant.authentication.rawValue, tenant.isDisabled, tenant.enforcesSSO,
            tenant.ssoExclusions.jsonText, tenant.federatedAppIDs.jsonText, tenant.roleInheritance.rawValue,
            try jsonText(of: tenant.customAttributes), try jsonText(of: tenant.settings),
        ]
    }
}
