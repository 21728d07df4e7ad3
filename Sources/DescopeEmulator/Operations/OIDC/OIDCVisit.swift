extension AuthorizationRequest: ProviderVisit {
    /// In seconds; a client asks for tokens at once.
    private static let codeLifetime: Int64 = 60

    /// A code for the user with that identity, who is created if there is none.
    ///
    /// - Throws: `userDisabled`, `applicationNotAssigned`.
    func code(for identity: LocalIdentity, in context: Context) throws -> String {
        guard let user = try context.users.find(identity.loginID) else {
            var details = NewUser()
            (details.name, details.email) = (identity.name, identity.email)
            let newcomer = SignUp(loginID: identity.loginID, details: details)
            return try code(for: newcomer.create(verifiedEmail: identity.isEmailVerified, in: context), in: context)
        }
        return try code(for: user, in: context)
    }

    /// A code for a user who is known.
    func code(for user: User, in context: Context) throws -> String {
        try user.requireMaySignIn(to: applicationID)
        let code = context.randomHex(bytes: 32)
        let ticket = AuthorizationCode(request: self, userID: user.id)
        try context.tickets.add(ticket, secret: code, lifetime: Self.codeLifetime)
        return code
    }

    func url(with code: String) -> String { redirectURI.adding([("code", code)] + stateItem) }

    /// The words are RFC 6749's (§4.1.2.1); a user who is kept out is denied access.
    func url(refusing error: APIError) -> String {
        let word = error.oauthError == .invalidClient ? OAuthError.accessDenied : error.oauthError
        return redirectURI.adding([("error", word.rawValue), ("error_description", error.message)] + stateItem)
    }

    private var stateItem: [(name: String, value: String)] { state.isEmpty ? [] : [("state", state)] }
}

extension User {
    /// - Throws: `userDisabled`; `applicationNotAssigned` for an application that the user does not have.
    func requireMaySignIn(to applicationID: String) throws {
        try requireMaySignIn()
        // To have none means all (SA-01).
        guard ssoAppIDs.isEmpty || ssoAppIDs.contains(applicationID) else { throw APIError(.applicationNotAssigned) }
    }
}
