extension LoginOptions {
    /// How the user has proved who they are in the session that this sign-in goes on from; nothing if it does not.
    ///
    /// - Parameter user: Nil if whoever has the session signs in.
    /// - Throws: `invalidToken` without a refresh token of the user's.
    func earlierMethods(of user: User?, in context: Context) throws -> [String] {
        guard continuesSession else { return [] }
        let session = try Session(in: context)
        guard user == nil || session.user?.id == user?.id else {
            throw APIError(.invalidToken, "The token is another user's")
        }
        return session.facts.methods
    }
}

extension SignIn {
    /// A sign-in as the client wants it, of a user who has just proved who they are.
    ///
    /// - Throws: As `earlierMethods` does.
    init(_ user: User, by method: SignInMethod, _ options: LoginOptions, in context: Context) throws {
        self.init(user, by: method)
        self.options = options
        earlierMethods = try options.earlierMethods(of: user, in: context)
    }
}

extension UserStore {
    /// The user who wants to sign in; whether there is one or not, the audit trail hears of them.
    func find(signingIn loginID: LoginID) throws -> User? {
        audit.note(loginID)
        let user = try find(loginID)
        if let user { audit.note(user) }
        return user
    }

    /// The same for one who must be there.
    ///
    /// - Throws: `authUserNotFound`.
    func signingIn(_ loginID: LoginID) throws -> User {
        guard let user = try find(signingIn: loginID) else { throw APIError(.authUserNotFound) }
        return user
    }
}
