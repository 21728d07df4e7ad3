internal import JSON

/// Replaces the settings of a tenant: whatever is left out is cleared (AR-4.0, AR-4.1).
struct ConfigureTenantSettings: Endpoint {
    static let spec = OperationSpec("Override a tenant's settings", .post("/v1/mgmt/tenant/settings"), .live)

    var tenantId: String
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
    /// Sent by python alone and not in the published schema, so absence clears nothing.
    var enforceSSO: Presence<Bool> = .absent
    var enforceSSOExclusions: Presence<[String]> = .absent
    var federatedAppIds: Presence<[String]> = .absent

    func perform(in context: Context) throws -> Empty {
        let settings = try settings()
        try context.tenants.modify(tenantId) { tenant in
            tenant.ssoDomains = domains.uniqued()
            tenant.selfProvisioningDomains = selfProvisioningDomains.uniqued()
            tenant.authentication = try TenantAuthentication(named: authType, or: .own, in: "authType")
            tenant.settings = settings
            if let enforceSSO = enforceSSO.value { tenant.enforcesSSO = enforceSSO }
            if let exclusions = enforceSSOExclusions.value { tenant.ssoExclusions = exclusions }
            if let ids = federatedAppIds.value { tenant.federatedAppIDs = ids }
        }
        return Empty()
    }

    private func settings() throws -> TenantSettings {
        TenantSettings(
            isEnabled: enabled,
            refreshToken: try TokenLifetime(
                refreshTokenExpiration,
                refreshTokenExpirationUnit,
                "refreshTokenExpiration"
            ),
            sessionToken: try TokenLifetime(
                sessionTokenExpiration,
                sessionTokenExpirationUnit,
                "sessionTokenExpiration"
            ),
            stepupToken: try TokenLifetime(stepupTokenExpiration, stepupTokenExpirationUnit, "stepupTokenExpiration"),
            endsInactiveSessions: enableInactivity,
            inactivity: try TokenLifetime(inactivityTime, inactivityTimeUnit, "inactivityTime"),
            disablesJIT: JITDisabled,
            setupSuite: ssoSetupSuiteSettings
        )
    }
}

extension TokenLifetime {
    /// The lifetime that two fields give, the second named after the first.
    ///
    /// - Throws: `invalidRequest` for a negative number or an unknown unit.
    fileprivate init(_ count: Int32, _ unit: String, _ field: String) throws {
        guard count >= 0 else { throw APIError.invalidField(field) }
        self.init(count: count, unit: try Unit(named: unit, in: field + "Unit"))
    }
}
