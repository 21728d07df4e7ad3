internal import SQLite

/// The lists of tenants: domains and default roles.
extension TenantStore {
    /// What a domain is for; the raw value is the column `kind`.
    private enum DomainKind: String {
        case selfProvisioning
        case sso
    }

    /// The IDs of the roles for members who join without any (TE-01).
    func defaultRoleIDs(of id: String) throws -> [String] { try database.list(.tenantDefaultRoles, of: id) }

    /// The tenant that users of an e-mail domain join by themselves.
    func tenantID(selfProvisioning domain: String) throws -> String? {
        let sql: SQL = "SELECT tenantId FROM tenant_domains WHERE kind = 'selfProvisioning' AND domain = ?"
        return try database.first(sql, domain) { $0.text(0) }
    }

    /// The first tenant whose users of an e-mail domain sign in with its identity provider.
    func tenantID(sso domain: String) throws -> String? {
        let sql: SQL = "SELECT tenantId FROM tenant_domains WHERE kind = 'sso' AND domain = ? ORDER BY tenantId LIMIT 1"
        return try database.first(sql, domain) { $0.text(0) }
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
    ///
    /// - Throws: `invalidArguments` for a self-provisioning domain that another tenant has.
    func saveLists(of tenant: Tenant, replacing old: Tenant? = nil) throws {
        if !tenant.selfProvisioningDomains.isExactly(old?.selfProvisioningDomains ?? []) {
            try checkSelfProvisioning(of: tenant)
            try save(tenant.selfProvisioningDomains, .selfProvisioning, of: tenant.id)
        }
        if !tenant.ssoDomains.isExactly(old?.ssoDomains ?? []) {
            try save(tenant.ssoDomains, .sso, of: tenant.id)
        }
        if tenant.defaultRoleIDs != old?.defaultRoleIDs ?? [] {
            try database.replace(.tenantDefaultRoles, of: tenant.id, with: tenant.defaultRoleIDs)
        }
    }

    /// Terraform's acceptance tests saw that a domain belongs to one tenant; the code is assumed.
    private func checkSelfProvisioning(of tenant: Tenant) throws {
        let sql: SQL = """
            SELECT e.value FROM json_each(?) e CROSS JOIN tenant_domains d ON d.domain = e.value
            WHERE d.kind = 'selfProvisioning' AND d.tenantId <> ? ORDER BY e.key LIMIT 1
            """
        let taken = try database.first(sql, tenant.selfProvisioningDomains.jsonText, tenant.id) { $0.text(0) }
        guard let taken else { return }
        throw APIError(.invalidArguments, "The self-provisioning domain \(taken) belongs to another tenant")
    }

    private func domains(_ kind: DomainKind, of id: String) throws -> [String] {
        try database.list(.tenantDomains, of: id, kind.rawValue)
    }

    private func save(_ domains: [String], _ kind: DomainKind, of id: String) throws {
        try database.replace(.tenantDomains, of: id, kind.rawValue, with: domains)
    }
}
