internal import JSON

/// A token that an application gets; the raw value is its claim `token_type`.
enum OAuthTokenKind: String, Sendable {
    case access = "access_token"
    case refresh = "refresh_token"
    case id = "id_token"
}

/// What an application's tokens say: less than a session's, and as far as the scopes go (AR-3.12).
struct OAuthClaims: Sendable {
    let issuer: String
    let clientID: String
    /// Empty for tokens that name nobody.
    let audience: [String]
    let scopes: Scopes
    /// Whose tokens they are: a user's, an access key's, or the client's own.
    var facts: SessionFacts
    /// Nil unless it is a user.
    var user: User?
    var grants = Grants()
    /// In seconds since 1970, as all times of tokens.
    let issuedAt: Int64
    var expiration: Int64
    /// Nil without a refresh token.
    var refreshExpiration: Int64?

    var accessToken: JSONObject {
        var claims = facts.ownClaims
        claims.add(common(.access, until: expiration, for: audience))
        claims["amr"] = methodClaim
        claims["rexp"] = refreshExpiration.map { .string(Instant(seconds: $0).text) }
        if scopes.includesGrants { claims.add(grants.claims) }
        return claims
    }

    /// - Parameter reference: What the token is known by: two sign-ins in one second differ.
    func refreshToken(until expiration: Int64, _ reference: TokenClaims.Reference) -> JSONObject {
        var claims = common(.refresh, until: expiration, for: audience)
        claims["amr"] = methodClaim
        // The names of claims that did not come from the service itself, and the version of the list.
        (claims["dcl"], claims["dv"]) = (claims["email"].map { _ in ["email"] }, 1)
        (claims["sid"], claims["jti"]) = (.string(reference.sessionID), .string(reference.tokenID))
        return claims
    }

    /// - Parameter nonce: That of the request; empty for none.
    func idToken(nonce: String) -> JSONObject {
        // Clients refuse an ID token that is not for them (OpenID Connect Core §3.1.3.7).
        var claims = scopes.contains("descope.custom_claims") ? facts.ownClaims : JSONObject()
        claims.add(common(.id, until: expiration, for: audience.adding([clientID])))
        if let user { claims.add(user.claims(for: scopes)) }
        if scopes.includesGrants { claims.add(grants.claims) }
        if !nonce.isEmpty { claims["nonce"] = .string(nonce) }
        claims["rexp"] = refreshExpiration.map { .string(Instant(seconds: $0).text) }
        return claims
    }

    private func common(_ kind: OAuthTokenKind, until expiration: Int64, for audience: [String]) -> JSONObject {
        var claims: JSONObject = [
            "azp": .string(clientID), "iss": .string(issuer), "sub": .string(facts.subject),
            "scope": .string(scopes.text), "token_type": .string(kind.rawValue),
            "iat": .number(JSONNumber(issuedAt)), "exp": .number(JSONNumber(expiration)),
        ]
        if !audience.isEmpty { claims["aud"] = .array(audience.map(JSONValue.string)) }
        if let email = user?.email.value.nonEmpty, scopes.contains("email") { claims["email"] = .string(email) }
        return claims
    }

    private var methodClaim: JSONValue? {
        facts.methods.isEmpty ? nil : .array(facts.methods.map(JSONValue.string))
    }
}

extension JSONObject {
    /// Adds the members of another object, in place of those of the same name.
    mutating func add(_ other: JSONObject) {
        for (name, value) in other { self[name] = value }
    }
}
