internal import JSON

/// Creates a tenant, with an ID of the caller's or a fresh one (§4.1).
struct CreateTenant: Endpoint, TenantProfile {
    static let spec = OperationSpec("Create a tenant", .post("/v1/mgmt/tenant/create"), .live)

    var id: String?
    var name: String
    var selfProvisioningDomains: [String]?
    var customAttributes: [String: JSONValue]?
    var authType: String?
    var disabled: Bool?
    var enforceSSO: Bool?
    var enforceSSOExclusions: [String]?
    var federatedAppIds: [String]?
    var parent: String?
    var roleInheritance: String?

    init(id: String? = nil, name: String, parent: String? = nil) {
        self.id = id
        self.name = name
        self.parent = parent
    }

    /// The new tenant's ID, and nothing else (§1.3).
    struct Created: JSONResponse, Equatable {
        let id: String
    }

    func perform(in context: Context) throws -> Created {
        if let parent { try context.tenants.require(parent) }
        guard id.map(\.trimmed) != "" else { throw APIError.invalidField("id") }
        var tenant = Tenant(
            id: id ?? context.makeID(.tenant),
            name: name,
            parentID: parent,
            createdTime: context.now
        )
        try override(&tenant)
        try context.tenants.insert(tenant)
        return Created(id: tenant.id)
    }
}
