internal import SQLite

/// The lists of tenants: domains and default roles.
extension TenantStore {
    /// What a domain is for; the raw value is the column `kind`.
    private enum DomainKind: String {
        case selfProvisioning
        case sso
    }

    /// The IDs of the roles that members get who join without roles of their own (TE-01).
    func defaultRoleIDs(of id: String) throws -> [String] {
        try database.list(.tenantDefaultRoles, of: id)
    }

    /// The tenant with its lists.
    func filled(_ tenant: Tenant) throws -> Tenant {
        var tenant = tenant
        tenant.selfProvisioningDomains = try domains(.selfProvisioning, of: tenant.id)
        tenant.ssoDomains = try domains(.sso, of: tenant.id)
        tenant.defaultRoleIDs = try defaultRoleIDs(of: tenant.id)
        return tenant
    }

    /// Writes the lists that differ; without an old tenant, those that are not empty.
    func saveLists(of tenant: Tenant, replacing old: Tenant? = nil) throws {
        if !tenant.selfProvisioningDomains.isExactly(old?.selfProvisioningDomains ?? []) {
            try save(tenant.selfProvisioningDomains, .selfProvisioning, of: tenant.id)
        }
        if !tenant.ssoDomains.isExactly(old?.ssoDomains ?? []) {
            try save(tenant.ssoDomains, .sso, of: tenant.id)
        }
        if tenant.defaultRoleIDs != old?.defaultRoleIDs ?? [] {
            try database.replace(.tenantDefaultRoles, of: tenant.id, with: tenant.defaultRoleIDs)
        }
    }

    private func domains(_ kind: DomainKind, of id: String) throws -> [String] {
        try database.list(.tenantDomains, of: id, kind.rawValue)
    }

    private func save(_ domains: [String], _ kind: DomainKind, of id: String) throws {
        try database.replace(.tenantDomains, of: id, kind.rawValue, with: domains.uniqued())
    }
}
