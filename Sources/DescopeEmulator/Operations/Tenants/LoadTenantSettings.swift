/// Loads the settings of a tenant (AR-4.1).
struct LoadTenantSettings: Endpoint {
    static let spec = OperationSpec("Load a tenant's settings", .get("/v1/mgmt/tenant/settings"), .live)

    var id: String

    func perform(in context: Context) throws -> TenantSettingsFields {
        TenantSettingsFields(of: try context.tenants.get(id))
    }
}
