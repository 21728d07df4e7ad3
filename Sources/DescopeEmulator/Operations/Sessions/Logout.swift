internal import JSON

/// Ends the session: its refresh token is refused from now on (AR-2.7).
struct Logout: Endpoint {
    static let spec = OperationSpec("Log out", .post("/v1/auth/logout"), .live, access: .session(.refresh))

    /// Ignored: there is one kind of session.
    @ProtoField var logoutType: [String] = []

    func perform(in context: Context) throws -> Reply<JWTResponse> {
        try context.sessions.revoke(Session(in: context).record.id)
        return try .ended(in: context)
    }
}

/// Ends all sessions of the user.
struct LogoutAll: Endpoint {
    static let spec = OperationSpec(
        "Log out of all sessions",
        .post("/v1/auth/logoutall"),
        .documented,
        access: .session(.refresh)
    )

    /// Ignored: there is one kind of session.
    @ProtoField var logoutType: [String] = []

    func perform(in context: Context) throws -> Reply<JWTResponse> {
        let session = try Session(in: context)
        try context.sessions.revoke(session.record.id)
        if let user = session.user { try context.sessions.revokeAll(of: user.id) }
        return try .ended(in: context)
    }
}

extension Reply<JWTResponse> {
    /// Nothing, and the cookies gone.
    fileprivate static func ended(in context: Context) throws -> Reply<JWTResponse> {
        guard try context.settings.tokensIn == .cookies else { return Reply(body: JWTResponse()) }
        return Reply(body: JWTResponse(), cookies: [TokenKind.session, .refresh].map { $0.cookie("", maxAge: 0) })
    }
}
