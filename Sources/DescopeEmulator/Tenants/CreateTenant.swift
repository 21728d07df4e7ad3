package import JSON

/// Creates a tenant, with an ID of the caller's or a fresh one (§4.1).
package struct CreateTenant: Endpoint, TenantProfile {
    package static let routes: [Route] = [.post("/v1/mgmt/tenant/create")]
    package static let summary = "Create a tenant"
    package static let evidence = Evidence.live

    package var id: String?
    package var name: String
    package var selfProvisioningDomains: [String]?
    package var customAttributes: [String: JSONValue]?
    package var authType: String?
    package var disabled: Bool?
    package var enforceSSO: Bool?
    package var enforceSSOExclusions: [String]?
    package var federatedAppIds: [String]?
    package var parent: String?
    package var roleInheritance: String?

    package init(id: String? = nil, name: String, parent: String? = nil) {
        self.id = id
        self.name = name
        self.parent = parent
    }

    /// The new tenant's ID, and nothing else (§1.3).
    package struct Created: JSONAnswer, Equatable {
        package let id: String
    }

    package func perform(in context: Context) throws -> Created {
        if let parent { try context.tenants.require(parent) }
        guard id.map(Address.trimming) != "" else { throw APIError.invalidField("id") }
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
