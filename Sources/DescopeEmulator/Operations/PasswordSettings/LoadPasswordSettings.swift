/// Loads the password settings of the project or of a tenant (§4.6).
struct LoadPasswordSettings: Endpoint {
    static let spec = OperationSpec("Load password settings", .get("/v1/mgmt/password/settings"), .live)

    var tenantId: String?

    init(tenantId: String? = nil) {
        self.tenantId = tenantId
    }

    /// The tenant whose settings follow; empty for the project's.
    struct Owner: Codable, Sendable {
        let tenantId: String
    }

    func perform(in context: Context) throws -> Joined<Owner, PasswordSettings> {
        if let tenantId { try context.tenants.require(tenantId) }
        return Joined(Owner(tenantId: tenantId ?? ""), try context.passwordSettings(tenantID: tenantId))
    }
}

extension Context {
    /// The settings in force: a tenant without its own has the project's.
    func passwordSettings(tenantID: String? = nil) throws -> PasswordSettings {
        if let tenantID, let own = try documents.find(PasswordSettings.self, .passwordSettings, id: tenantID) {
            return own
        }
        return try documents.find(PasswordSettings.self, .passwordSettings, id: "") ?? .initial
    }
}
