package import JSON

/// Searches tenants by any combination of filters (§4.1).
package struct SearchTenants: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/tenant/search")]
    package static let summary = "Search tenants"
    package static let evidence = Evidence.live

    package var tenantIds: [String]?
    package var tenantNames: [String]?
    package var tenantSelfProvisioningDomains: [String]?
    package var customAttributes: [String: JSONValue]?
    package var authType: String?
    package var tenantSSODomains: [String]?
    package var parentTenantId: String?
    package var topLevelOnly: Bool?

    package init() {}

    package func perform(in context: Context) throws -> TenantsAnswer {
        var query = TenantQuery()
        query.ids = tenantIds ?? []
        query.names = tenantNames ?? []
        query.selfProvisioningDomains = tenantSelfProvisioningDomains ?? []
        query.customAttributes = customAttributes ?? [:]
        query.authType = authType ?? ""
        query.ssoDomains = tenantSSODomains ?? []
        query.parentID = parentTenantId ?? ""
        query.topLevelOnly = topLevelOnly ?? false
        return try context.answer(query)
    }
}
