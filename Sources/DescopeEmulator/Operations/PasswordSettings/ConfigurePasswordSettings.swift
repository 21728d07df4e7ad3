/// Replaces the password settings of the project or of a tenant: what is left out is switched off (§4.0, §4.6).
struct ConfigurePasswordSettings: Endpoint {
    static let spec = OperationSpec("Replace password settings", .post("/v1/mgmt/password/settings"), .live)

    var tenantId: String?
    var settings: PasswordSettings

    private enum CodingKeys: CodingKey {
        case tenantId
    }

    init(tenantId: String? = nil, settings: PasswordSettings) {
        self.tenantId = tenantId
        self.settings = settings
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        tenantId = try fields.decodeIfPresent(String.self, forKey: .tenantId)
        settings = try PasswordSettings(from: decoder)
    }

    func perform(in context: Context) throws -> Empty {
        try settings.check()
        if let tenantId { try context.tenants.require(tenantId) }
        try context.documents.save(settings, .passwordSettings, id: tenantId ?? "", tenantID: tenantId)
        return Empty()
    }
}
