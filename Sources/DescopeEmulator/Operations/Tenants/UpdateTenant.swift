internal import JSON

/// Replaces a tenant's fields: whatever is left out is cleared; parent and default roles are not among them (§4.1).
struct UpdateTenant: Endpoint, TenantProfile {
    static let spec = OperationSpec("Override a tenant", .post("/v1/mgmt/tenant/update"), .live)

    var id: String
    var name: String
    var selfProvisioningDomains: [String]?
    var customAttributes: [String: JSONValue]?
    var authType: String?
    var disabled: Bool?
    var enforceSSO: Bool?
    var enforceSSOExclusions: [String]?
    var federatedAppIds: [String]?
    var roleInheritance: String?

    init(id: String, name: String) {
        self.id = id
        self.name = name
    }

    func perform(in context: Context) throws -> Empty {
        try context.tenants.modify(id, override)
        return Empty()
    }
}
