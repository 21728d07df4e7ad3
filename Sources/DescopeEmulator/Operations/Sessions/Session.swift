internal import JSON

/// The session of a refresh token that is believed: it is alive, and so is its user.
struct Session {
    /// Nil for an anonymous one.
    let user: User?
    let record: SessionStore.Record
    /// How long the refresh token lives in all, in seconds.
    let lifetime: Int64
    var facts: SessionFacts
    /// What the refresh token grants: read anew for a user.
    let grants: Grants

    /// The session of the caller's refresh token.
    ///
    /// - Throws: `invalidToken`; `loggedOut` if it was ended; `tokenReused` for a token that another took the place of;
    ///   `userDisabled`.
    init(in context: Context) throws { try self.init(context.callersToken(), in: context) }

    /// The session of a refresh token, wherever it was sent.
    init(_ token: String, in context: Context) throws {
        let claims = try context.believed(token, as: [.refresh])
        guard let id = claims["sid"]?.stringValue, var record = try context.sessions.find(id) else {
            throw APIError(.invalidToken, "The token's session is not there")
        }
        guard !record.isRevoked else { throw APIError(.loggedOut) }
        guard claims["jti"]?.stringValue == record.tokenID else {
            // Whoever uses a token twice may have stolen it: its whole family ends.
            try context.sessions.revoke(id)
            throw APIError(.tokenReused).keepingChanges
        }
        // The token's own end counts: a management key makes one of another (JW-01).
        record.expiration = claims["exp"]?.intValue.map(Int64.init) ?? record.expiration
        lifetime = record.expiration - Int64(claims["iat"]?.intValue ?? 0)
        self.record = record
        (facts, grants) = (SessionFacts(claims), Grants(claims))
        user = try record.userID.flatMap { try context.users.find(id: $0) }
        if let user { try user.requireMaySignIn() }
        try facts.requireActor(in: context)
    }

    /// The user.
    ///
    /// - Throws: `invalidToken` for an anonymous session.
    func requireUser() throws -> User {
        guard let user else { throw APIError(.invalidToken, "The token is an anonymous user's") }
        return user
    }
}

extension Session {
    /// The session of the caller, who must be the user with that login ID.
    ///
    /// - Throws: `invalidToken` for another user's token, and what the token's session throws.
    static func ofCaller(_ loginID: LoginID, in context: Context) throws -> (session: Session, user: User) {
        let session = try Session(in: context)
        let user = try session.requireUser()
        guard try context.users.find(loginID)?.id == user.id else {
            throw APIError(.invalidToken, "The token is not the user's with that login ID")
        }
        context.audit.note(user)
        return (session, user)
    }
}

extension SessionFacts {
    /// - Throws: `invalidToken` or `userDisabled` if an impersonator is gone or kept out: so are those they act as.
    func requireActor(in context: Context) throws {
        guard !actor.isEmpty else { return }
        guard let user = try context.users.find(id: actor) else {
            throw APIError(.invalidToken, "The impersonator is not there")
        }
        try user.requireNotDisabled()
    }
}

extension User {
    /// - Throws: `userDisabled`; whoever never signed in, or was invited too long ago, is no obstacle (C-07).
    func requireNotDisabled() throws {
        guard status != .disabled else { throw APIError(.userDisabled) }
    }

    /// - Throws: `userDisabled` for one who is kept out (AR-3.1).
    func requireMaySignIn() throws {
        switch status {
        case .enabled, .invited: return
        case .disabled: throw APIError(.userDisabled)
        case .expired: throw APIError(.userDisabled, "The user's invitation has expired")
        }
    }
}
