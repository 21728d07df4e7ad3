/// Loads a tenant, which comes without a wrapper (§1.3).
struct LoadTenant: Endpoint {
    static let routes: [Route] = [.get("/v1/mgmt/tenant")]
    static let input = InputKind.query
    static let summary = "Load a tenant"
    static let evidence = Evidence.live

    var id: String

    init(id: String) {
        self.id = id
    }

    func perform(in context: Context) throws -> TenantView {
        try TenantView(context.tenants.get(id), in: context)
    }
}

/// Loads all tenants, in the order of their creation.
struct LoadTenants: Endpoint {
    static let routes: [Route] = [.get("/v1/mgmt/tenant/all")]
    static let input = InputKind.query
    static let summary = "Load all tenants"
    static let evidence = Evidence.live

    init() {}

    func perform(in context: Context) throws -> TenantsResponse {
        try context.answer(TenantQuery())
    }
}
