internal import JSON

/// Replaces the settings of a tenant: whatever is left out is cleared (§4.0, §4.1).
struct ConfigureTenantSettings: Endpoint {
    static let spec = OperationSpec("Override a tenant's settings", .post("/v1/mgmt/tenant/settings"), .live)

    var tenantId: String
    var domains: [String]?
    var selfProvisioningDomains: [String]?
    var authType: String?
    var enabled: Bool?
    var refreshTokenExpiration: Int32?
    var refreshTokenExpirationUnit: String?
    var sessionTokenExpiration: Int32?
    var sessionTokenExpirationUnit: String?
    var stepupTokenExpiration: Int32?
    var stepupTokenExpirationUnit: String?
    var enableInactivity: Bool?
    var inactivityTime: Int32?
    var inactivityTimeUnit: String?
    var JITDisabled: Bool?
    var ssoSetupSuiteSettings: SSOSetupSuite?
    /// Sent by python alone and not in the published schema, so absence clears nothing.
    var enforceSSO: Presence<Bool> = .absent
    var enforceSSOExclusions: Presence<[String]> = .absent
    var federatedAppIds: Presence<[String]> = .absent

    init(tenantId: String) {
        self.tenantId = tenantId
    }

    func perform(in context: Context) throws -> Empty {
        let settings = try settings()
        try context.tenants.modify(tenantId) { tenant in
            tenant.ssoDomains = (domains ?? []).uniqued()
            tenant.selfProvisioningDomains = (selfProvisioningDomains ?? []).uniqued()
            tenant.authentication = try TenantAuthentication(named: authType, or: .own, in: "authType")
            tenant.settings = settings
            if let enforceSSO = enforceSSO.value { tenant.enforcesSSO = enforceSSO }
            if let exclusions = enforceSSOExclusions.value { tenant.ssoExclusions = exclusions }
            if let ids = federatedAppIds.value { tenant.federatedAppIDs = ids }
        }
        return Empty()
    }

    private func settings() throws -> TenantSettings {
        var settings = TenantSettings()
        settings.isEnabled = enabled ?? false
        settings.refreshToken = try TokenLifetime(
            refreshTokenExpiration,
            refreshTokenExpirationUnit,
            "refreshTokenExpiration"
        )
        settings.sessionToken = try TokenLifetime(
            sessionTokenExpiration,
            sessionTokenExpirationUnit,
            "sessionTokenExpiration"
        )
        settings.stepupToken = try TokenLifetime(
            stepupTokenExpiration,
            stepupTokenExpirationUnit,
            "stepupTokenExpiration"
        )
        settings.endsInactiveSessions = enableInactivity ?? false
        settings.inactivity = try TokenLifetime(inactivityTime, inactivityTimeUnit, "inactivityTime")
        settings.disablesJIT = JITDisabled ?? false
        settings.setupSuite = ssoSetupSuiteSettings
        return settings
    }
}

extension TokenLifetime {
    /// The lifetime that two fields give, the second named after the first.
    ///
    /// - Throws: `invalidRequest` for a negative number or an unknown unit.
    fileprivate init(_ count: Int32?, _ unit: String?, _ field: String) throws {
        let count = count ?? 0
        guard count >= 0 else { throw APIError.invalidField(field) }
        self.init(count: count, unit: try Unit(named: unit, or: .unset, in: field + "Unit"))
    }
}
