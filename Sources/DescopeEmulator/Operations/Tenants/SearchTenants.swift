internal import JSON

/// Searches tenants by any combination of filters (§4.1).
struct SearchTenants: Endpoint {
    static let spec = OperationSpec("Search tenants", .post("/v1/mgmt/tenant/search"), .live)

    var tenantIds: [String]?
    var tenantNames: [String]?
    var tenantSelfProvisioningDomains: [String]?
    var customAttributes: [String: JSONValue]?
    var authType: String?
    var tenantSSODomains: [String]?
    var parentTenantId: String?
    var topLevelOnly: Bool?

    init() {}

    func perform(in context: Context) throws -> TenantsResponse {
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
