internal import JSON

/// The session of a refresh token that is believed: it is alive, and so is its user.
struct Session {
    /// Nil for an anonymous one.
    let user: User?
    let record: SessionStore.Record
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
        guard let id = claims["sid"]?.stringValue, let record = try context.sessions.find(id) else {
            throw APIError(.invalidToken, "The token's session is not there")
        }
        guard !record.isRevoked else { throw APIError(.loggedOut) }
        guard claims["jti"]?.stringValue == record.tokenID else {
            // Whoever uses a token twice may have stolen it: its whole family ends.
            try context.sessions.revoke(id)
            throw APIError(.tokenReused).keepingChanges
        }
        self.record = record
        (facts, grants) = (SessionFacts(claims), Grants(claims))
        user = try record.userID.flatMap { try context.users.find(id: $0) }
        if let user { try user.requireMaySignIn() }
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

extension User {
    /// - Throws: `userDisabled` for one who is kept out (AR-3.1).
    func requireMaySignIn() throws {
        switch status {
        case .enabled, .invited: return
        case .disabled: throw APIError(.userDisabled)
        case .expired: throw APIError(.userDisabled, "The user's invitation has expired")
        }
    }
}
