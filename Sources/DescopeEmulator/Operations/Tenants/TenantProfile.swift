internal import JSON

/// The fields, besides the name, that create and update share: what is left out is cleared (AR-4.0).
struct TenantProfile: Decodable, Sendable {
    @ProtoField var selfProvisioningDomains: [String] = []
    @ProtoField var customAttributes: [String: JSONValue] = [:]
    @ProtoField var authType = ""
    @ProtoField var disabled = false
    @ProtoField var enforceSSO = false
    @ProtoField var enforceSSOExclusions: [String] = []
    @ProtoField var federatedAppIds: [String] = []
    @ProtoField var roleInheritance = ""

    /// Attributes and applications are taken as they come: the service defines tenants' attributes only in its console.
    func override(_ tenant: inout Tenant) throws {
        tenant.selfProvisioningDomains = selfProvisioningDomains.uniqued()
        tenant.customAttributes = customAttributes.filter { !$0.value.isNull }
        tenant.authentication = try TenantAuthentication(named: authType, or: .own, in: "authType")
        (tenant.isDisabled, tenant.federatedAppIDs) = (disabled, federatedAppIds)
        (tenant.enforcesSSO, tenant.ssoExclusions) = (enforceSSO, enforceSSOExclusions)
        tenant.roleInheritance = try RoleInheritance(named: roleInheritance, in: "roleInheritance")
    }
}
