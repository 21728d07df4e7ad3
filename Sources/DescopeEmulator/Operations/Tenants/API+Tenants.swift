extension API {
    static let tenants: [any Endpoint.Type] = [
        CreateTenant.self, UpdateTenant.self, DeleteTenant.self, LoadTenant.self, LoadTenants.self, SearchTenants.self,
        LoadTenantSettings.self, ConfigureTenantSettings.self, UpdateTenantDefaultRoles.self,
        GenerateTenantAdminLink.self, GenerateWidgetAdminLink.self, GenerateWidgetAdminLinks.self,
        RevokeTenantAdminLink.self,
        PatchTenant.self,
    ]
}
