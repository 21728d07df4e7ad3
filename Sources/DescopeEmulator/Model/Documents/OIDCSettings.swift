internal import JSON

/// How an application signs in with OpenID Connect.
struct OIDCSettings: Codable, Sendable, Equatable {
    @ProtoField var loginPageUrl = ""
    @ProtoField var claims: [String] = []
    @ProtoField var forceAuthentication = false
    var jwtBearerSettings: JWTBearerSettings?
    @ProtoField var backChannelLogoutUrl = ""
    @ProtoField var customIdpInitiatedLoginPageUrl = ""
    @ProtoField var clientType = ClientType.legacy
    /// The only addresses that users are sent back to, with `*` for any part; none are checked if it is empty.
    @ProtoField var approvedRedirectUrls: [String] = []
    @ProtoField var authorizationCodeDisabled = false
    @ProtoField var clientCredentialsDisabled = false
    @ProtoField var refreshTokenDisabled = false
    @ProtoField var jwtBearerDisabled = false
    @ProtoField var deviceCodeDisabled = false
    @ProtoField var forcePkce = false
    @ProtoField var defaultAudience = AudienceChoice.projectAndClient
    /// Whom else the tokens are for; kept and shown only.
    @ProtoField var trustedAppsAudience = AudienceChoice.projectAndClient
}

/// Whose tokens an application accepts for its own (RFC 7523).
struct JWTBearerSettings: Codable, Sendable, Equatable {
    @ProtoField var issuers: [String: Issuer] = [:]
    @ProtoField var jwtBearerGrantTypeAudienceToUse = ""
    @ProtoField var jwtBearerGrantTypeScopeToUse = ""
    @ProtoField var jwtBearerGrantTypeCustomClaimsToUse = ""

    /// How the tokens of an issuer are checked.
    struct Issuer: Codable, Sendable, Equatable {
        @ProtoField var jwksUri = ""
        @ProtoField var signAlgorithm = ""
        @ProtoField var userInfoUri = ""
        @ProtoField var externalIdFieldName = ""
    }
}
