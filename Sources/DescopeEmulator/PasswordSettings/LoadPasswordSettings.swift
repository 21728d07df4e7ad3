/// Loads the password settings of the project or of a tenant (§4.6).
package struct LoadPasswordSettings: Endpoint {
    package static let routes: [Route] = [.get("/v1/mgmt/password/settings")]
    package static let input = InputKind.query
    package static let summary = "Load password settings"
    package static let evidence = Evidence.live

    package var tenantId: String?

    package init(tenantId: String? = nil) {
        self.tenantId = tenantId
    }

    /// The tenant whose settings follow; empty for the project's.
    package struct Owner: Codable, Sendable {
        package let tenantId: String
    }

    package func perform(in context: Context) throws -> Joined<Owner, PasswordSettings> {
        if let tenantId { try context.tenants.require(tenantId) }
        return Joined(Owner(tenantId: tenantId ?? ""), try context.passwordSettings(tenantID: tenantId))
    }
}

extension Context {
    /// The settings in force: a tenant without its own has the project's.
    package func passwordSettings(tenantID: String? = nil) throws -> PasswordSettings {
        if let tenantID, let own = try documents.find(PasswordSettings.self, .passwordSettings, id: tenantID) {
            return own
        }
        return try documents.find(PasswordSettings.self, .passwordSettings, id: "") ?? .initial
    }
}
