internal import JSON
internal import SQLite

/// Reading tenants, and their lists: domains and default roles.
extension TenantStore {
    static let columns = """
        t.id, t.name, t.parent, t.authType, t.isDisabled, t.enforceSSO, t.enforceSSOExclusions, t.federatedAppIds,
        t.roleInheritance, t.customAttributes, t.settings, t.createdTime
        """

    /// What a domain is for; the raw value is the column `kind`.
    private enum DomainKind: String {
        case selfProvisioning
        case sso
    }

    /// The tenant with that ID, if there is one.
    func find(_ id: String) throws -> Tenant? {
        let sql = "SELECT \(Self.columns) FROM tenants t WHERE t.id = ?"
        return try database.first(sql, id, read: Tenant.init(row:)).map(filled)
    }

    /// The tenant with that ID.
    ///
    /// - Throws: `tenantNotFound` where there is none.
    func get(_ id: String) throws -> Tenant {
        guard let tenant = try find(id) else { throw APIError(.tenantNotFound) }
        return tenant
    }

    /// The tenant with its lists.
    func filled(_ tenant: Tenant) throws -> Tenant {
        var tenant = tenant
        tenant.selfProvisioningDomains = try domains(.selfProvisioning, of: tenant.id)
        tenant.ssoDomains = try domains(.sso, of: tenant.id)
        tenant.defaultRoleIDs = try defaultRoleIDs(of: tenant.id)
        return tenant
    }

    /// Writes the lists that differ.
    func saveLists(of tenant: Tenant, replacing old: Tenant) throws {
        if !tenant.selfProvisioningDomains.isExactly(old.selfProvisioningDomains) {
            try save(tenant.selfProvisioningDomains, .selfProvisioning, of: tenant.id)
        }
        if !tenant.ssoDomains.isExactly(old.ssoDomains) { try save(tenant.ssoDomains, .sso, of: tenant.id) }
        guard tenant.defaultRoleIDs != old.defaultRoleIDs else { return }
        try database.replace(.tenantDefaultRoles, of: tenant.id, with: tenant.defaultRoleIDs)
    }

    private func domains(_ kind: DomainKind, of id: String) throws -> [String] {
        try database.list(.tenantDomains, of: id, kind.rawValue)
    }

    private func save(_ domains: [String], _ kind: DomainKind, of id: String) throws {
        try database.replace(.tenantDomains, of: id, kind.rawValue, with: domains.uniqued())
    }
}

extension Tenant {
    /// A tenant as its row tells, its lists still empty.
    init(row: Row) throws {
        self.init(
            id: row.text(0),
            name: row.text(1),
            parentID: row.textIfPresent(2),
            createdTime: Instant(milliseconds: row.integer(11))
        )
        authentication = try row.value(of: TenantAuthentication.self, 3)
        isDisabled = row.bool(4)
        enforcesSSO = row.bool(5)
        ssoExclusions = try row.strings(6)
        federatedAppIDs = try row.strings(7)
        roleInheritance = try row.value(of: RoleInheritance.self, 8)
        customAttributes = try row.decoded([String: JSONValue].self, 9)
        settings = try row.decoded(TenantSettings.self, 10)
    }
}
