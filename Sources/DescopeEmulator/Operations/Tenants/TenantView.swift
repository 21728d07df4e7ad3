internal import JSON

/// A tenant as the service shows it (AR-4.1).
struct TenantView: JSONResponse, Equatable {
    let id: String
    let name: String
    let customAttributes: [String: JSONValue]
    let selfProvisioningDomains: [String]
    let authType: String
    let domains: [String]
    let createdTime: Int64
    let disabled: Bool
    let enforceSSO: Bool
    let enforceSSOExclusions: [String]
    let federatedAppIds: [String]
    let parent: String
    /// The tenants below it, at any depth.
    let successors: [String]
    let defaultRoles: [String]
    let roleInheritance: String

    init(_ tenant: Tenant, in context: Context) throws {
        (id, name, parent) = (tenant.id, tenant.name, tenant.parentID ?? "")
        (customAttributes, createdTime) = (tenant.customAttributes, tenant.createdTime.seconds)
        (selfProvisioningDomains, domains) = (tenant.selfProvisioningDomains, tenant.ssoDomains)
        (authType, roleInheritance) = (tenant.authentication.rawValue, tenant.roleInheritance.rawValue)
        (disabled, federatedAppIds) = (tenant.isDisabled, tenant.federatedAppIDs)
        (enforceSSO, enforceSSOExclusions) = (tenant.enforcesSSO, tenant.ssoExclusions)
        successors = try context.tenants.descendants(of: [tenant.id])
        defaultRoles = try context.roles.names(of: tenant.defaultRoleIDs)
    }
}

/// The response of operations on several tenants.
struct TenantsResponse: JSONResponse, Equatable {
    let tenants: [TenantView]

    init(_ query: TenantQuery, in context: Context) throws {
        tenants = try context.tenants.search(query).map { try TenantView($0, in: context) }
    }
}
