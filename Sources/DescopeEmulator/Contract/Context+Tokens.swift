internal import JSON

extension Context {
    /// The token that the caller sent, be it in a cookie.
    ///
    /// - Throws: `invalidToken` if there is none.
    func callersToken() throws -> String {
        let token = caller.token ?? request.cookies[TokenKind.refresh.rawValue]?.nonEmpty
        guard let token else { throw APIError(.invalidToken, "There is no token") }
        return token
    }

    /// The claims of one of the project's tokens, which must be of one of these kinds and not expired.
    ///
    /// - Throws: `invalidToken`.
    func believed(_ token: String, as kinds: [TokenKind]) throws -> JSONObject {
        let claims = try signed(token)
        guard claims["iss"]?.stringValue == projectID else {
            throw APIError(.invalidToken, "The token is another project's")
        }
        guard let kind = claims["drn"]?.stringValue.flatMap(TokenKind.init), kinds.contains(kind) else {
            throw APIError(.invalidToken, "The token is not of the kind that is wanted")
        }
        try requireAlive(claims)
        return claims
    }

    /// The claims of a token that the project's key signed, whatever it is and whoever it is for.
    ///
    /// - Throws: `invalidToken`.
    func signed(_ token: String) throws -> JSONObject {
        let token = try JSONWebToken(token)
        guard signingKey.signed(token) else { throw APIError(.invalidToken, "The signature is not the project's") }
        return token.claims
    }

    /// - Throws: `invalidToken` if the token with these claims has expired.
    func requireAlive(_ claims: JSONObject) throws {
        guard let expiration = claims["exp"]?.intValue, now.seconds < Int64(expiration) else {
            throw APIError(.invalidToken, "The token has expired")
        }
    }
}
