internal import JSON

/// Which parts of setting up single sign-on a tenant's admin sees; kept and shown in the words of the request.
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
