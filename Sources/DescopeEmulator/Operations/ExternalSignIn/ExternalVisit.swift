internal import JSON

extension ExternalSignIn {
    /// Where the user goes back to: where the client says, or where the project says.
    ///
    /// - Throws: `invalidRequest` if it is no URL.
    static func redirectURI(_ given: String, in context: Context) throws -> String {
        let url = try given.nonEmpty ?? context.settings.redirectURL
        guard url.isRedirectURL else { throw APIError(.invalidRequest, "The redirectUrl field must be a valid URL") }
        return url
    }

    /// Takes over how the sign-in is to be done, and for a step-up or a further factor the session before.
    mutating func go(on options: LoginOptions, in context: Context) throws {
        self.options = options
        guard options.continuesSession else { return }
        let session = try Session(in: context)
        (userID, earlierMethods) = (try session.requireUser().id, session.facts.methods)
    }
}

extension ExternalSignIn: ProviderVisit {
    /// How long a client may take to exchange a code, in seconds.
    private static let codeLifetime: Int64 = 180

    /// A code for the user with that identity, who is created or linked.
    ///
    /// - Throws: `userAlreadyExists` or `authUserNotFound` if that is not wanted, `userDisabled`, `userUpdateConflict`.
    func code(for identity: LocalIdentity, in context: Context) throws -> String {
        let arrival = ExternalArrival(start: self, identity: identity, context: context)
        let user = try arrival.user()
        try user.requireMaySignIn()
        try context.users.add(self.identity, externalID: identity.subject, arrival.token, to: user.id)
        if mode == .update { context.audit.note(user) }
        var code = ExternalCode(start: self, userID: user.id)
        code.claims = identity.claims
        let secret = context.randomHex(bytes: 32)
        try context.tickets.add(code, secret: secret, lifetime: Self.codeLifetime)
        return secret
    }

    func url(with code: String) -> String { redirectURI.adding([("code", code)]) }

    func url(refusing error: APIError) -> String {
        redirectURI.adding([("err", error.oauth?.rawValue ?? error.message)])
    }
}

extension LocalIdentity {
    /// What a provider says of its user, in the words of OpenID Connect.
    var claims: [String: JSONValue] {
        var claims: [String: JSONValue] = ["sub": .string(subject)]
        if !email.isEmpty { (claims["email"], claims["email_verified"]) = (.string(email), .bool(isEmailVerified)) }
        if !name.isEmpty { claims["name"] = .string(name) }
        if !groups.isEmpty { claims["groups"] = .array(groups.map(JSONValue.string)) }
        return claims
    }
}
