/// Replaces the password settings of the project or of a tenant: what is left out is switched off (§4.0, §4.6).
package struct ConfigurePasswordSettings: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/password/settings")]
    package static let summary = "Replace password settings"
    package static let evidence = Evidence.live

    package var tenantId: String?
    package var settings: PasswordSettings

    private enum CodingKeys: CodingKey {
        case tenantId
    }

    package init(tenantId: String? = nil, settings: PasswordSettings) {
        self.tenantId = tenantId
        self.settings = settings
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        tenantId = try fields.decodeIfPresent(String.self, forKey: .tenantId)
        settings = try PasswordSettings(from: decoder)
    }

    package func perform(in context: Context) throws -> Empty {
        try settings.check()
        if let tenantId { try context.tenants.require(tenantId) }
        try context.documents.save(settings, .passwordSettings, id: tenantId ?? "", tenantID: tenantId)
        return Empty()
    }
}
