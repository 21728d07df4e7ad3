internal import JSON

/// The fields of a tenant that create and update share: what is left out is cleared (§4.0).
protocol TenantProfile {
    var name: String { get }
    var selfProvisioningDomains: [String]? { get }
    var customAttributes: [String: JSONValue]? { get }
    var authType: String? { get }
    var disabled: Bool? { get }
    var enforceSSO: Bool? { get }
    var enforceSSOExclusions: [String]? { get }
    var federatedAppIds: [String]? { get }
    var roleInheritance: String? { get }
}

extension TenantProfile {
    /// Puts these fields in place of the tenant's own.
    ///
    /// Attributes and applications are taken as they come: the service defines tenants' attributes only in its console.
    func override(_ tenant: inout Tenant) throws {
        tenant.name = name
        tenant.selfProvisioningDomains = (selfProvisioningDomains ?? []).uniqued()
        tenant.customAttributes = (customAttributes ?? [:]).filter { !$0.value.isNull }
        tenant.authentication = try TenantAuthentication(named: authType, or: .own, in: "authType")
        tenant.isDisabled = disabled ?? false
        tenant.enforcesSSO = enforceSSO ?? false
        tenant.ssoExclusions = enforceSSOExclusions ?? []
        tenant.federatedAppIDs = federatedAppIds ?? []
        tenant.roleInheritance = try RoleInheritance(named: roleInheritance, or: .everyone, in: "roleInheritance")
    }
}
