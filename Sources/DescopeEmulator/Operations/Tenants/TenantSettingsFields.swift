internal import JSON

/// A tenant's settings, as requests replace and responses show them.
///
/// Domains and kind of authentication are the tenant's own, the rest is kept as `TenantSettings`.
struct TenantSettingsFields: JSONResponse, Equatable {
    @ProtoField var domains: [String] = []
    @ProtoField var selfProvisioningDomains: [String] = []
    @ProtoField var authType = ""
    @ProtoField var enabled = false
    @ProtoField var refreshTokenExpiration: Int32 = 0
    @ProtoField var refreshTokenExpirationUnit = ""
    @ProtoField var sessionTokenExpiration: Int32 = 0
    @ProtoField var sessionTokenExpirationUnit = ""
    @ProtoField var stepupTokenExpiration: Int32 = 0
    @ProtoField var stepupTokenExpirationUnit = ""
    @ProtoField var enableInactivity = false
    @ProtoField var inactivityTime: Int32 = 0
    @ProtoField var inactivityTimeUnit = ""
    @ProtoField var JITDisabled = false
    var ssoSetupSuiteSettings: SSOSetupSuite?
}

extension TenantSettingsFields {
    init(of tenant: Tenant) {
        let settings = tenant.settings
        (domains, selfProvisioningDomains) = (tenant.ssoDomains, tenant.selfProvisioningDomains)
        (authType, enabled) = (tenant.authentication.rawValue, settings.isEnabled)
        (refreshTokenExpiration, refreshTokenExpirationUnit) = settings.refreshToken.fields
        (sessionTokenExpiration, sessionTokenExpirationUnit) = settings.sessionToken.fields
        (stepupTokenExpiration, stepupTokenExpirationUnit) = settings.stepupToken.fields
        (inactivityTime, inactivityTimeUnit) = settings.inactivity.fields
        (enableInactivity, JITDisabled) = (settings.endsInactiveSessions, settings.disablesJIT)
        ssoSetupSuiteSettings = settings.setupSuite
    }

    /// - Throws: `invalidRequest` naming a field for a negative number or an unknown unit.
    func settings() throws -> TenantSettings {
        var settings = TenantSettings(isEnabled: enabled, endsInactiveSessions: enableInactivity)
        (settings.disablesJIT, settings.setupSuite) = (JITDisabled, ssoSetupSuiteSettings)
        for (field, count, unit, path) in lifetimes {
            guard count >= 0 else { throw APIError.invalidField(field) }
            settings[keyPath: path] = TokenLifetime(count: count, unit: try .init(named: unit, in: field + "Unit"))
        }
        return settings
    }

    private var lifetimes: [(String, Int32, unit: String, WritableKeyPath<TenantSettings, TokenLifetime>)] {
        [
            ("refreshTokenExpiration", refreshTokenExpiration, refreshTokenExpirationUnit, \.refreshToken),
            ("sessionTokenExpiration", sessionTokenExpiration, sessionTokenExpirationUnit, \.sessionToken),
            ("stepupTokenExpiration", stepupTokenExpiration, stepupTokenExpirationUnit, \.stepupToken),
            ("inactivityTime", inactivityTime, inactivityTimeUnit, \.inactivity),
        ]
    }
}

extension TokenLifetime {
    fileprivate var fields: (Int32, String) { (count, unit.rawValue) }
}
