package import JSON

/// A tenant as the service shows it (§4.1).
package struct TenantView: JSONAnswer, Equatable {
    package let id: String
    package let name: String
    package let customAttributes: [String: JSONValue]
    package let selfProvisioningDomains: [String]
    package let authType: String
    package let domains: [String]
    package let createdTime: Int64
    package let disabled: Bool
    package let enforceSSO: Bool
    package let enforceSSOExclusions: [String]
    package let federatedAppIds: [String]
    package let parent: String
    /// The tenants below it, at any depth.
    package let successors: [String]
    package let defaultRoles: [String]
    package let roleInheritance: String

    init(_ tenant: Tenant, in context: Context) throws {
        id = tenant.id
        name = tenant.name
        customAttributes = tenant.customAttributes
        selfProvisioningDomains = tenant.selfProvisioningDomains
        authType = tenant.authentication.rawValue
        domains = tenant.ssoDomains
        createdTime = tenant.createdTime.seconds
        disabled = tenant.isDisabled
        enforceSSO = tenant.enforcesSSO
        enforceSSOExclusions = tenant.ssoExclusions
        federatedAppIds = tenant.federatedAppIDs
        parent = tenant.parentID ?? ""
        successors = try context.tenants.descendants(of: [tenant.id])
        defaultRoles = try context.roles.names(of: tenant.defaultRoleIDs)
        roleInheritance = tenant.roleInheritance.rawValue
    }
}

/// The answer of operations on several tenants.
package struct TenantsAnswer: JSONAnswer, Equatable {
    package let tenants: [TenantView]
}

extension Context {
    /// The answer that shows the tenants a query finds.
    func answer(_ query: TenantQuery) throws -> TenantsAnswer {
        TenantsAnswer(tenants: try tenants.search(query).map { try TenantView($0, in: self) })
    }
}
