/// Loads the settings of a tenant (AR-4.1).
struct LoadTenantSettings: Endpoint {
    static let spec = OperationSpec("Load a tenant's settings", .get("/v1/mgmt/tenant/settings"), .live)

    var id: String

    func perform(in context: Context) throws -> TenantSettingsView {
        TenantSettingsView(of: try context.tenants.get(id))
    }
}

/// The settings of a tenant as the service shows them; domains and kind of authentication are the tenant's own.
struct TenantSettingsView: JSONResponse, Equatable {
    let domains: [String]
    let selfProvisioningDomains: [String]
    let authType: String
    let enabled: Bool
    let refreshTokenExpiration: Int32
    let refreshTokenExpirationUnit: String
    let sessionTokenExpiration: Int32
    let sessionTokenExpirationUnit: String
    let stepupTokenExpiration: Int32
    let stepupTokenExpirationUnit: String
    let enableInactivity: Bool
    let inactivityTime: Int32
    let inactivityTimeUnit: String
    let JITDisabled: Bool
    let ssoSetupSuiteSettings: SSOSetupSuite?

    init(of tenant: Tenant) {
        let settings = tenant.settings
        domains = tenant.ssoDomains
        selfProvisioningDomains = tenant.selfProvisioningDomains
        authType = tenant.authentication.rawValue
        enabled = settings.isEnabled
        refreshTokenExpiration = settings.refreshToken.count
        refreshTokenExpirationUnit = settings.refreshToken.unit.rawValue
        sessionTokenExpiration = settings.sessionToken.count
        sessionTokenExpirationUnit = settings.sessionToken.unit.rawValue
        stepupTokenExpiration = settings.stepupToken.count
        stepupTokenExpirationUnit = settings.stepupToken.unit.rawValue
        enableInactivity = settings.endsInactiveSessions
        inactivityTime = settings.inactivity.count
        inactivityTimeUnit = settings.inactivity.unit.rawValue
        JITDisabled = settings.disablesJIT
        ssoSetupSuiteSettings = settings.setupSuite
    }
}
