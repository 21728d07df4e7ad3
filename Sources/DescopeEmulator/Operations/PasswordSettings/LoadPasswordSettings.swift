internal import JSON

/// Loads the project's or a tenant's password settings (AR-4.6).
struct LoadPasswordSettings: Endpoint {
    static let spec = OperationSpec("Load password settings", .get("/v1/mgmt/password/settings"), .live)

    @ProtoField var tenantId = ""

    /// The settings in force.
    struct InForce: JSONResponse {
        /// Empty for the project's.
        let tenantId: String
        @Flattened var settings: PasswordSettings
    }

    func perform(in context: Context) throws -> InForce {
        if !tenantId.isEmpty { try context.tenants.require(tenantId) }
        return InForce(tenantId: tenantId, settings: try .inForce(tenantID: tenantId, in: context))
    }
}

extension PasswordSettings {
    /// A tenant's own settings, or else the project's.
    static func inForce(tenantID: String = "", in context: Context) throws -> PasswordSettings {
        try context.documents.find(PasswordSettings.self, .passwordSettings, id: tenantID)
            ?? (tenantID.isEmpty ? .initial : inForce(in: context))
    }
}
