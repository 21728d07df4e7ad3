internal import JSON

/// Makes a new session token; what the user may do is read anew (AR-2.7).
struct RefreshSession: Endpoint {
    static let spec = OperationSpec(
        "Refresh a session",
        [.post("/v1/auth/refresh"), .get("/v1/auth/refresh")],
        .live,
        access: .session(.refresh),
        isHeavy: true
    )

    /// Ignored: there is no other provider to ask.
    @ProtoField var externalToken = ""

    func perform(in context: Context) throws -> Reply<JWTResponse> {
        let session = try Session(in: context)
        let (tokens, user) = try session.refreshed(in: context)
        return try JWTResponse(tokens, user: user, at: context.now).reply(in: context)
    }
}

/// The same for a page that does not know whether there is a session: without one it answers nothing (C-21).
struct TryRefreshSession: Endpoint {
    static let spec = OperationSpec(
        "Refresh a session, if there is one",
        .post("/v1/auth/try-refresh"),
        .documented,
        access: .project,
        isHeavy: true
    )

    /// Ignored: there is no other provider to ask.
    @ProtoField var externalToken = ""

    func perform(in context: Context) throws -> Reply<OptionalJWTResponse> {
        switch try context.attempt({ try Session(in: context).refreshed(in: context) }) {
        case .failure: return Reply(body: OptionalJWTResponse(session: nil))
        case .success(let (tokens, _)):
            var session = SessionResponse(tokens, at: context.now)
            let cookies = try session.takeCookies(in: context)
            return Reply(body: OptionalJWTResponse(session: session), cookies: cookies)
        }
    }
}

/// The tokens of a session, or `{}`.
struct OptionalJWTResponse: JSONResponse {
    let session: SessionResponse?

    init(session: SessionResponse?) { self.session = session }

    init(from decoder: any Decoder) throws { session = try SessionResponse(from: decoder) }

    func encode(to encoder: any Encoder) throws {
        guard let session else { return try Empty().encode(to: encoder) }
        try session.encode(to: encoder)
    }
}

extension Session {
    /// New tokens, and the user as it is now.
    fileprivate func refreshed(in context: Context) throws -> (Tokens.Pair, UserView?) {
        var session = self
        let view = try user.map { try UserView($0, in: context) }
        if let user {
            let selected = SelectedTenant(context: context)
            session.facts.selectedTenant = try selected.kept(facts.selectedTenant, among: user.memberships)
        }
        return (try Tokens(context: context).refresh(session, view.map(Grants.init) ?? grants), view)
    }
}
