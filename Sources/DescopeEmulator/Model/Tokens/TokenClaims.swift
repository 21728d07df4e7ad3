internal import JSON

/// The claims of one token.
struct TokenClaims: Sendable, Equatable {
    let kind: TokenKind
    let projectID: String
    var facts: SessionFacts
    var grants = Grants()
    /// In seconds since 1970, as all times of tokens.
    let issuedAt: Int64
    let expiration: Int64
    /// When the session ends, in a session token that has a refresh token.
    var refreshExpiration: Int64?
    /// What a refresh token is known by.
    var reference: Reference?
    /// Whether the user has just proved again who they are.
    var isStepUp = false

    /// A refresh token's session, and the token itself: two sign-ins in one second differ (C-06).
    struct Reference: Sendable, Equatable {
        let sessionID: String
        let tokenID: String
    }

    var object: JSONObject {
        var claims = facts.claims
        for (name, value) in grants.claims { claims[name] = value }
        claims["drn"] = .string(kind.rawValue)
        claims["iss"] = .string(projectID)
        (claims["iat"], claims["exp"]) = (.number(JSONNumber(issuedAt)), .number(JSONNumber(expiration)))
        // A string, because java's SDK takes a number for milliseconds (AR-2.2).
        if let refreshExpiration { claims["rexp"] = .string(Instant(seconds: refreshExpiration).text) }
        if let reference {
            (claims["sid"], claims["jti"]) = (.string(reference.sessionID), .string(reference.tokenID))
        }
        if isStepUp { claims["su"] = true }
        return claims
    }
}
