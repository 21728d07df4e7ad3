internal import JSON

/// Changes only the fields of a tenant that are given; an empty value clears its field (C-47).
struct PatchTenant: Endpoint {
    static let spec = OperationSpec("Patch a tenant", .patch("/v1/mgmt/tenant/patch"), .sdk)
    static let audit: AuditAction? = .tenantModified

    var id: String
    var name: Presence<String> = .absent
    var selfProvisioningDomains: Presence<[String]> = .absent
    @ProtoField var customAttributes: [String: JSONValue] = [:]
    var disabled: Presence<Bool> = .absent
    var enforceSSO: Presence<Bool> = .absent
    var enforceSSOExclusions: Presence<[String]> = .absent
    var federatedAppIds: Presence<[String]> = .absent
    var roleInheritance: Presence<String> = .absent

    func perform(in context: Context) throws -> Empty {
        try context.tenants.modify(id, change)
        context.audit.note(id, ofTenant: id)
        return Empty()
    }

    private func change(_ tenant: inout Tenant) throws {
        if let name = name.value {
            // A tenant is never without one.
            guard !name.isEmpty else { throw APIError.requiredField("name") }
            tenant.name = name
        }
        tenant.selfProvisioningDomains = selfProvisioningDomains.value?.uniqued() ?? tenant.selfProvisioningDomains
        // They join those that are there, as in a patch of a user; a null removes one.
        tenant.customAttributes.merge(customAttributes) { $1 }
        tenant.customAttributes = tenant.customAttributes.filter { !$0.value.isNull }
        tenant.isDisabled = disabled.value ?? tenant.isDisabled
        tenant.enforcesSSO = enforceSSO.value ?? tenant.enforcesSSO
        tenant.ssoExclusions = enforceSSOExclusions.value ?? tenant.ssoExclusions
        tenant.federatedAppIDs = federatedAppIds.value ?? tenant.federatedAppIDs
        if let word = roleInheritance.value {
            tenant.roleInheritance = try RoleInheritance(named: word, in: "roleInheritance")
        }
    }
}
