/// How an application signs in with OpenID Connect.
struct OIDCSettings: Codable, Sendable, Equatable {
    @Plain var loginPageUrl = ""
    @Plain var claims: [String] = []
    @Plain var forceAuthentication = false
    var jwtBearerSettings: JWTBearerSettings?
    @Plain var backChannelLogoutUrl = ""
    @Plain var customIdpInitiatedLoginPageUrl = ""

    init() {}
}

/// Whose tokens an application accepts for its own (RFC 7523).
struct JWTBearerSettings: Codable, Sendable, Equatable {
    @Plain var issuers: [String: Issuer] = [:]
    @Plain var jwtBearerGrantTypeAudienceToUse = ""
    @Plain var jwtBearerGrantTypeScopeToUse = ""
    @Plain var jwtBearerGrantTypeCustomClaimsToUse = ""

    init() {}

    /// How the tokens of an issuer are checked.
    struct Issuer: Codable, Sendable, Equatable {
        @Plain var jwksUri = ""
        @Plain var signAlgorithm = ""
        @Plain var userInfoUri = ""
        @Plain var externalIdFieldName = ""

        init() {}
    }
}
