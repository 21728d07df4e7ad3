package import JSON

/// Replaces a tenant's fields: whatever is left out is cleared; parent and default roles are not among them (§4.1).
package struct UpdateTenant: Endpoint, TenantProfile {
    package static let routes: [Route] = [.post("/v1/mgmt/tenant/update")]
    package static let summary = "Override a tenant"
    package static let evidence = Evidence.live

    package var id: String
    package var name: String
    package var selfProvisioningDomains: [String]?
    package var customAttributes: [String: JSONValue]?
    package var authType: String?
    package var disabled: Bool?
    package var enforceSSO: Bool?
    package var enforceSSOExclusions: [String]?
    package var federatedAppIds: [String]?
    package var roleInheritance: String?

    package init(id: String, name: String) {
        self.id = id
        self.name = name
    }

    package func perform(in context: Context) throws -> Empty {
        try context.tenants.modify(id, override)
        return Empty()
    }
}
