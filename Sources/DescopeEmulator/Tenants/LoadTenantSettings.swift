/// Loads the settings of a tenant (§4.1).
package struct LoadTenantSettings: Endpoint {
    package static let routes: [Route] = [.get("/v1/mgmt/tenant/settings")]
    package static let input = InputKind.query
    package static let summary = "Load a tenant's settings"
    package static let evidence = Evidence.live

    package var id: String

    package init(id: String) {
        self.id = id
    }

    package func perform(in context: Context) throws -> TenantSettingsView {
        TenantSettingsView(of: try context.tenants.get(id))
    }
}

/// The settings of a tenant as the service shows them; domains and kind of authentication are the tenant's own.
package struct TenantSettingsView: JSONAnswer, Equatable {
    package let domains: [String]
    package let selfProvisioningDomains: [String]
    package let authType: String
    package let enabled: Bool
    package let refreshTokenExpiration: Int32
    package let refreshTokenExpirationUnit: String
    package let sessionTokenExpiration: Int32
    package let sessionTokenExpirationUnit: String
    package let stepupTokenExpiration: Int32
    package let stepupTokenExpirationUnit: String
    package let enableInactivity: Bool
    package let inactivityTime: Int32
    package let inactivityTimeUnit: String
    package let JITDisabled: Bool
    package let ssoSetupSuiteSettings: SSOSetupSuite?

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
