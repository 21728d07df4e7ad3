/// How an application signs in with OpenID Connect.
package struct OIDCSettings: Codable, Sendable, Equatable {
    @Plain package var loginPageUrl = ""
    @Plain package var claims: [String] = []
    @Plain package var forceAuthentication = false
    package var jwtBearerSettings: JWTBearerSettings?
    @Plain package var backChannelLogoutUrl = ""
    @Plain package var customIdpInitiatedLoginPageUrl = ""

    package init() {}
}

/// Whose tokens an application accepts for its own (RFC 7523).
package struct JWTBearerSettings: Codable, Sendable, Equatable {
    @Plain package var issuers: [String: Issuer] = [:]
    @Plain package var jwtBearerGrantTypeAudienceToUse = ""
    @Plain package var jwtBearerGrantTypeScopeToUse = ""
    @Plain package var jwtBearerGrantTypeCustomClaimsToUse = ""

    package init() {}

    /// How the tokens of an issuer are checked.
    package struct Issuer: Codable, Sendable, Equatable {
        @Plain package var jwksUri = ""
        @Plain package var signAlgorithm = ""
        @Plain package var userInfoUri = ""
        @Plain package var externalIdFieldName = ""

        package init() {}
    }
}
