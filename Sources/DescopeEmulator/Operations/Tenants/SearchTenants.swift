internal import JSON

/// Searches tenants by any combination of filters (AR-4.1).
struct SearchTenants: Endpoint {
    static let spec = OperationSpec("Search tenants", .post("/v1/mgmt/tenant/search"), .live, isHeavy: true)

    @ProtoField var tenantIds: [String] = []
    @ProtoField var tenantNames: [String] = []
    @ProtoField var tenantSelfProvisioningDomains: [String] = []
    @ProtoField var customAttributes: [String: JSONValue] = [:]
    @ProtoField var authType = ""
    @ProtoField var tenantSSODomains: [String] = []
    @ProtoField var parentTenantId = ""
    @ProtoField var topLevelOnly = false

    func perform(in context: Context) throws -> TenantsResponse {
        let methods = TenantAuthentication.allCases.map(\.rawValue)
        context.warnings.add(unknown: authType.isEmpty ? [] : [authType], in: "authType", known: methods)
        var query = TenantQuery(ids: tenantIds, names: tenantNames, authType: authType, topLevelOnly: topLevelOnly)
        (query.selfProvisioningDomains, query.ssoDomains) = (tenantSelfProvisioningDomains, tenantSSODomains)
        (query.parentID, query.customAttributes) = (parentTenantId, customAttributes)
        return try TenantsResponse(query, in: context)
    }
}
