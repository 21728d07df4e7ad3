internal import JSON

extension Context {
    /// The claims of a token that a management key makes another of, and its user; nil for an access key's and for an
    /// anonymous session's.
    ///
    /// - Throws: `invalidToken`, what the session of a refresh token throws, `userDisabled`.
    func living(_ token: String) throws -> (claims: JSONObject, user: User?) {
        let claims = try believed(token, as: [.session, .refresh])
        if claims["drn"]?.stringValue == TokenKind.refresh.rawValue {
            return (claims, try Session(token, in: self).user)
        }
        let facts = SessionFacts(claims)
        try facts.requireActor(in: self)
        if let user = try users.find(id: facts.subject) {
            try user.requireMaySignIn()
            return (claims, user)
        }
        guard try facts.isAnonymous || accessKeys.find(facts.subject)?.isUsable(at: now) == true else {
            throw APIError(.invalidToken, "The token's subject is not there")
        }
        return (claims, nil)
    }
}
