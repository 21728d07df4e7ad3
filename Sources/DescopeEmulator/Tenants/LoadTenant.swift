/// Loads a tenant, which comes without a wrapper (§1.3).
package struct LoadTenant: Endpoint {
    package static let routes: [Route] = [.get("/v1/mgmt/tenant")]
    package static let input = InputKind.query
    package static let summary = "Load a tenant"
    package static let evidence = Evidence.live

    package var id: String

    package init(id: String) {
        self.id = id
    }

    package func perform(in context: Context) throws -> TenantView {
        try TenantView(context.tenants.get(id), in: context)
    }
}

/// Loads all tenants, in the order of their creation.
package struct LoadTenants: Endpoint {
    package static let routes: [Route] = [.get("/v1/mgmt/tenant/all")]
    package static let input = InputKind.query
    package static let summary = "Load all tenants"
    package static let evidence = Evidence.live

    package init() {}

    package func perform(in context: Context) throws -> TenantsAnswer {
        try context.answer(TenantQuery())
    }
}
