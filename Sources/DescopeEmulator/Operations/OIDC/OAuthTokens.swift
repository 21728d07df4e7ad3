internal import JSON

/// Makes the tokens of one application.
struct OAuthTokens {
    private let client: OAuthClient
    private let context: Context

    init(_ client: OAuthClient, in context: Context) { (self.client, self.context) = (client, context) }

    /// Signs the user in to the application, by a session with that ID.
    ///
    /// - Throws: `userDisabled`, `applicationNotAssigned`, `notAMember`.
    func begin(_ user: User, _ request: AuthorizationRequest, sessionID: String) throws -> TokenAnswer {
        try user.requireMaySignIn(to: client.application.id)
        var signIn = SignIn(user, by: .hostedPage)
        signIn.tenantID = request.tenant
        let accepted = try signIn.accept(in: context)
        let lifetimes = try Lifetimes(tenantID: accepted.facts.selectedTenant, in: context)
        let session = SessionStore.Record(
            id: sessionID,
            userID: user.id,
            tokenID: sessionID,
            expiration: context.now.seconds + lifetimes.refresh
        )
        try context.sessions.insert(session)
        var claims = claims(accepted.facts, Scopes(request.scope), lifetimes, until: session.expiration)
        (claims.user, claims.grants) = (accepted.user, Grants(accepted.view))
        var answer = try answer(claims, nonce: request.nonce)
        answer.refresh_token = refreshToken(claims, session)
        return answer
    }

    /// Goes on with a session, with as many scopes as before or fewer (RFC 6749 §6).
    func refresh(_ token: String, scope: String) throws -> TokenAnswer {
        guard !token.isEmpty else { throw APIError.requiredField("refresh_token") }
        let old = try OAuthToken(token, as: .refresh, or: .invalidGrant, in: context)
        guard old.belongs(to: client) else {
            throw APIError(.clientRefused, "azp in the refresh token is invalid").saying(.invalidGrant)
        }
        let scopes = scope.isEmpty ? old.scopes : Scopes(scope)
        guard scopes.names.allSatisfy(old.scopes.contains) else {
            throw APIError.invalidField("scope").saying(.invalidScope)
        }
        var (session, user) = try old.session(in: context)
        let lifetimes = try Lifetimes(tenantID: "", in: context)
        let rotates = try context.settings.refreshRotation
        if rotates {
            session.tokenID = context.makeID(.session)
            session.expiration = context.now.seconds + lifetimes.refresh
            try context.sessions.update(session)
        }
        var facts = SessionFacts(subject: user.id)
        facts.methods = old.methods
        var claims = claims(facts, scopes, lifetimes, until: session.expiration)
        (claims.user, claims.grants) = (user, Grants(try UserView(user, in: context)))
        var answer = try answer(claims)
        if rotates { answer.refresh_token = refreshToken(claims, session) }
        return answer
    }

    /// A token for the application itself, without a user (RFC 6749 §4.4).
    func ofClient(scope: String) throws -> TokenAnswer {
        let facts = SessionFacts(subject: client.id)
        return try answer(claims(facts, Scopes(scope), Lifetimes(tenantID: "", in: context), until: nil))
    }

    /// A token for an access key, which says what the key's session tokens say.
    ///
    /// - Throws: `accessKeyInvalid`, `userDisabled`.
    func of(_ key: AccessKey, scope: String) throws -> TokenAnswer {
        let holder = try AccessKeyHolder(of: key, in: context)
        var facts = SessionFacts(subject: holder.id)
        facts.add(key.customClaims)
        var claims = claims(facts, Scopes(scope), try Lifetimes(tenantID: "", in: context), until: nil)
        claims.grants = holder.grants
        claims.expiration = claims.issuedAt + (try context.settings.accessKeySessionTTL.seconds)
        return try answer(claims)
    }
}

extension OAuthTokens {
    private func claims(
        _ facts: SessionFacts,
        _ scopes: Scopes,
        _ lifetimes: Lifetimes,
        until refreshExpiration: Int64?
    ) -> OAuthClaims {
        OAuthClaims(
            issuer: client.issuer.text,
            clientID: client.id,
            audience: client.audience(in: context),
            scopes: scopes,
            facts: facts,
            issuedAt: context.now.seconds,
            expiration: min(context.now.seconds + lifetimes.session, refreshExpiration ?? .max),
            refreshExpiration: refreshExpiration
        )
    }

    private func answer(_ claims: OAuthClaims, nonce: String = "") throws -> TokenAnswer {
        let hasIDToken = claims.user != nil && claims.scopes.contains("openid")
        return TokenAnswer(
            access_token: context.signingKey.token(claims.accessToken),
            id_token: hasIDToken ? context.signingKey.token(claims.idToken(nonce: nonce)) : nil,
            expires_in: claims.expiration - claims.issuedAt,
            scope: claims.scopes.text
        )
    }

    private func refreshToken(_ claims: OAuthClaims, _ session: SessionStore.Record) -> Token? {
        guard !client.settings.refreshTokenDisabled else { return nil }
        let reference = TokenClaims.Reference(sessionID: session.id, tokenID: session.tokenID)
        return context.signingKey.token(claims.refreshToken(until: session.expiration, reference))
    }
}
