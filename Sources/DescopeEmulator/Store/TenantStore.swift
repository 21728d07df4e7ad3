internal import JSON
internal import SQLite

/// The tenants of a project.
struct TenantStore {
    let database: Connection

    func find(_ id: String) throws -> Tenant? { try database.find(Tenant.self, id: id).map(filled) }

    /// - Throws: `tenantNotFound`.
    func get(_ id: String) throws -> Tenant {
        guard let tenant = try find(id) else { throw APIError(.tenantNotFound, naming: id) }
        return tenant
    }

    /// - Throws: `tenantNotFound` (TE-03).
    func require(_ id: String) throws {
        guard try database.exists("SELECT 1 FROM tenants WHERE id = ?", id) else {
            throw APIError(.tenantNotFound, naming: id)
        }
    }

    /// - Throws: `tenantAlreadyExists` if another has its ID or name (AR-4.1), `invalidArguments` for another's domain.
    func insert(_ tenant: Tenant) throws {
        guard try database.insert(tenant) else {
            guard try find(tenant.id) != nil else { throw APIError(.tenantAlreadyExists) }
            throw APIError(.tenantAlreadyExists, "Failed creating tenant because tenant id is duplicate")
        }
        try saveLists(of: tenant)
    }

    /// Changes a tenant and stores what changed.
    ///
    /// - Throws: `tenantNotUpdated` if there is none, `tenantAlreadyExists` for another's name, `invalidArguments` for
    ///   another's domain, and what `change` throws.
    func modify(_ id: String, _ change: (inout Tenant) throws -> Void) throws {
        guard let old = try find(id) else { throw APIError(.tenantNotUpdated, naming: id) }
        var tenant = old
        try change(&tenant)
        guard try database.update(tenant, replacing: old) else {
            throw APIError(.tenantAlreadyExists, "Failed updating tenant because tenant name is duplicate")
        }
        try saveLists(of: tenant, replacing: old)
    }

    /// Deletes a tenant with its roles, settings and memberships; tenants below it move up (AR-4.17, AR-7.20).
    ///
    /// - Returns: Whether there was one.
    func delete(id: String) throws -> Bool {
        let moveUp: SQL = "UPDATE tenants SET parent = (SELECT parent FROM tenants WHERE id = ?1) WHERE parent = ?1"
        try database.run(moveUp, id)
        try database.run("DELETE FROM tenants WHERE id = ?", id)
        return database.changes > 0
    }
}

extension Tenant: StoredRow {
    static let columns = Columns(
        of: "tenants",
        fixed: ["id", "parent", "createdTime"],
        changing: [
            "name", "authType", "isDisabled", "enforceSSO", "enforceSSOExclusions", "federatedAppIds",
            "roleInheritance", "customAttributes", "settings",
        ]
    )

    func values() throws -> [SQLiteValue] {
        [
            .text(id), .text(ifPresent: parentID), .integer(createdTime.milliseconds),
            .text(name), .text(authentication.rawValue), .bool(isDisabled), .bool(enforcesSSO),
            .text(ssoExclusions.jsonText), .text(federatedAppIDs.jsonText), .text(roleInheritance.rawValue),
            .text(try jsonText(of: customAttributes)), .text(try jsonText(of: settings)),
        ]
    }

    init(_ row: inout RowReader) throws {
        id = row.text()
        parentID = row.textIfPresent()
        createdTime = row.instant()
        name = row.text()
        authentication = try row.value()
        isDisabled = row.bool()
        enforcesSSO = row.bool()
        ssoExclusions = try row.decoded()
        federatedAppIDs = try row.decoded()
        roleInheritance = try row.value()
        customAttributes = try row.decoded()
        settings = try row.decoded()
    }
}
