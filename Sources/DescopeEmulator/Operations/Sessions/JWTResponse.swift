internal import HTTP
internal import JSON

/// Two tokens and what browsers need to keep them: all that an anonymous session is answered (C-08).
struct AnonymousJWTResponse: JSONResponse {
    var sessionJwt = ""
    /// Empty where the client keeps the one it has.
    var refreshJwt = ""
    var cookieDomain = ""
    var cookiePath = "/"
    /// In seconds.
    var cookieMaxAge: Int64 = 0
    /// When the refresh token expires, in seconds since 1970.
    var cookieExpiration: Int64 = 0
}

/// The tokens of a session, without its user (C-21).
struct SessionResponse: JSONResponse {
    @Flattened var tokens = AnonymousJWTResponse()
    /// When the session token expires, in seconds since 1970.
    var sessionExpiration: Int64 = 0
    var externalToken = ""
    var claims: [String: JSONValue] = [:]
    var tenantSSOID = ""
    var trustedDeviceJwt = ""
    var nextRefreshSeconds = 0
    var cookieName = TokenKind.refresh.rawValue
    var sessionCookieName = TokenKind.session.rawValue
    var sessionCookieDomain = ""
}

/// The answer of everything that signs a user in, or goes on with a session (AR-2.5).
struct JWTResponse: JSONResponse {
    @Flattened var session = SessionResponse()
    var user: UserView?
    /// Whether the user never signed in before.
    var firstSeen = false
    var idpResponse: JSONValue?
    var unsavedSSO = false
}

extension AnonymousJWTResponse {
    init(_ tokens: Tokens.Pair, at now: Instant) {
        (sessionJwt, refreshJwt) = (tokens.session, tokens.refresh)
        cookieExpiration = tokens.refreshExpiration
        cookieMaxAge = max(0, tokens.refreshExpiration - now.seconds)
    }
}

extension SessionResponse {
    init(_ tokens: Tokens.Pair, at now: Instant) {
        self.tokens = AnonymousJWTResponse(tokens, at: now)
        sessionExpiration = tokens.sessionExpiration
    }
}

extension JWTResponse {
    init(_ tokens: Tokens.Pair, user: UserView?, firstSeen: Bool = false, at now: Instant) {
        session = SessionResponse(tokens, at: now)
        (self.user, self.firstSeen) = (user, firstSeen)
    }

    /// The reply with the tokens where the project wants them (AR-2.7).
    func reply(in context: Context) throws -> Reply<JWTResponse> {
        var body = self
        let cookies = try body.session.takeCookies(in: context)
        return Reply(body: body, cookies: cookies)
    }
}

extension SessionResponse {
    /// Takes the tokens out, if the project wants them in cookies alone.
    mutating func takeCookies(in context: Context) throws -> [SetCookie] {
        guard try context.settings.tokensIn == .cookies else { return [] }
        let now = context.now.seconds
        let session = TokenKind.session.cookie(tokens.sessionJwt, maxAge: sessionExpiration - now)
        let refresh = TokenKind.refresh.cookie(tokens.refreshJwt, maxAge: tokens.cookieExpiration - now)
        (tokens.sessionJwt, tokens.refreshJwt) = ("", "")
        return [session, refresh].filter { !$0.value.isEmpty }
    }
}

extension TokenKind {
    /// As browsers' SDKs need it, whose applications are other sites.
    func cookie(_ token: String, maxAge: Int64) -> SetCookie {
        let sameSite = SetCookie.SameSite.none
        return SetCookie(
            rawValue,
            token,
            path: "/",
            maxAge: Int(maxAge),
            secure: true,
            httpOnly: true,
            sameSite: sameSite
        )
    }
}
