internal import JSON

/// Replaces a tenant's settings: what is left out is cleared (AR-4.0, AR-4.1).
struct ConfigureTenantSettings: Endpoint {
    static let spec = OperationSpec("Override a tenant's settings", .post("/v1/mgmt/tenant/settings"), .live)
    static let audit: AuditAction? = .tenantModified

    var tenantId: String
    @Flattened var fields = TenantSettingsFields()
    /// Sent by python alone and not in the published schema, so absence clears nothing.
    var enforceSSO: Presence<Bool> = .absent
    var enforceSSOExclusions: Presence<[String]> = .absent
    var federatedAppIds: Presence<[String]> = .absent

    func perform(in context: Context) throws -> Empty {
        let settings = try fields.settings()
        try context.tenants.modify(tenantId) { tenant in
            tenant.ssoDomains = fields.domains.uniqued()
            tenant.selfProvisioningDomains = fields.selfProvisioningDomains.uniqued()
            tenant.authentication = try TenantAuthentication(named: fields.authType, or: .own, in: "authType")
            tenant.settings = settings
            tenant.enforcesSSO = enforceSSO.value ?? tenant.enforcesSSO
            tenant.ssoExclusions = enforceSSOExclusions.value ?? tenant.ssoExclusions
            tenant.federatedAppIDs = federatedAppIds.value ?? tenant.federatedAppIDs
        }
        context.audit.note(tenantId, ofTenant: tenantId)
        return Empty()
    }
}
