/// Replaces the settings of a tenant: whatever is left out is cleared (§4.0, §4.1).
package struct ConfigureTenantSettings: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/tenant/settings")]
    package static let summary = "Override a tenant's settings"
    package static let evidence = Evidence.live

    package var tenantId: String
    package var domains: [String]?
    package var selfProvisioningDomains: [String]?
    package var authType: String?
    package var enabled: Bool?
    package var refreshTokenExpiration: Int32?
    package var refreshTokenExpirationUnit: String?
    package var sessionTokenExpiration: Int32?
    package var sessionTokenExpirationUnit: String?
    package var stepupTokenExpiration: Int32?
    package var stepupTokenExpirationUnit: String?
    package var enableInactivity: Bool?
    package var inactivityTime: Int32?
    package var inactivityTimeUnit: String?
    package var JITDisabled: Bool?
    package var ssoSetupSuiteSettings: SSOSetupSuite?
    /// Sent by python alone and not in the published schema, so absence clears nothing.
    package var enforceSSO: Field<Bool> = .absent
    package var enforceSSOExclusions: Field<[String]> = .absent
    package var federatedAppIds: Field<[String]> = .absent

    package init(tenantId: String) {
        self.tenantId = tenantId
    }

    package func perform(in context: Context) throws -> Empty {
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
