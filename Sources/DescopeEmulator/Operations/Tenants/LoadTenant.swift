/// Loads a tenant, which comes without a wrapper (AR-1.3).
struct LoadTenant: Endpoint {
    static let spec = OperationSpec("Load a tenant", .get("/v1/mgmt/tenant"), .live)

    var id: String

    func perform(in context: Context) throws -> TenantView {
        try TenantView(context.tenants.get(id), in: context)
    }
}

/// Loads all tenants, in order of creation.
struct LoadTenants: Endpoint {
    static let spec = OperationSpec("Load all tenants", .get("/v1/mgmt/tenant/all"), .live, isHeavy: true)

    func perform(in context: Context) throws -> TenantsResponse {
        try TenantsResponse(TenantQuery(), in: context)
    }
}
