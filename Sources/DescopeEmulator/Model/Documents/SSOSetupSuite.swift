internal import JSON

/// Which parts of the single sign-on setup a tenant's admin sees, kept and shown as sent.
struct SSOSetupSuite: Codable, Sendable, Equatable {
    @ProtoField var enabled = false
    @ProtoField var styleId = ""
    var disabledFeatures: DisabledFeatures?

    /// The parts that are hidden.
    struct DisabledFeatures: Codable, Sendable, Equatable {
        @ProtoField var saml = false
        @ProtoField var oidc = false
        @ProtoField var scim = false
        @ProtoField var ssoDomains = false
        @ProtoField var groupMapping = false
    }
}
