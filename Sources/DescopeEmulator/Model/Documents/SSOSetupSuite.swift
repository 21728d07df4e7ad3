/// Which parts of setting up single sign-on a tenant's admin sees; kept and shown in the words of the request.
struct SSOSetupSuite: Codable, Sendable, Equatable {
    let enabled: Bool
    let styleId: String
    let disabledFeatures: DisabledFeatures?

    /// The parts that are hidden.
    struct DisabledFeatures: Codable, Sendable, Equatable {
        let saml: Bool
        let oidc: Bool
        let scim: Bool
        let ssoDomains: Bool
        let groupMapping: Bool

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: CodingKeys.self)
            saml = try fields.decodeIfPresent(Bool.self, forKey: .saml) ?? false
            oidc = try fields.decodeIfPresent(Bool.self, forKey: .oidc) ?? false
            scim = try fields.decodeIfPresent(Bool.self, forKey: .scim) ?? false
            ssoDomains = try fields.decodeIfPresent(Bool.self, forKey: .ssoDomains) ?? false
            groupMapping = try fields.decodeIfPresent(Bool.self, forKey: .groupMapping) ?? false
        }
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        enabled = try fields.decodeIfPresent(Bool.self, forKey: .enabled) ?? false
        styleId = try fields.decodeIfPresent(String.self, forKey: .styleId) ?? ""
        disabledFeatures = try fields.decodeIfPresent(DisabledFeatures.self, forKey: .disabledFeatures)
    }
}
