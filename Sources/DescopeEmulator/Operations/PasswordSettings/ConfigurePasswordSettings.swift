internal import JSON

/// Replaces the project's or a tenant's password settings: what is left out is switched off (AR-4.0, AR-4.6).
struct ConfigurePasswordSettings: Endpoint {
    static let spec = OperationSpec("Replace password settings", .post("/v1/mgmt/password/settings"), .live)
    static let audit: AuditAction? = .passwordSettingsModified

    /// Empty for the project's.
    @ProtoField var tenantId = ""
    @Flattened var settings = PasswordSettings()

    func perform(in context: Context) throws -> Empty {
        try settings.check()
        if !tenantId.isEmpty { try context.tenants.require(tenantId) }
        try context.documents.save(settings, .passwordSettings, id: tenantId, tenantID: tenantId.nonEmpty)
        context.audit.note(tenantId, ofTenant: tenantId.nonEmpty)
        return Empty()
    }
}
