internal import JSON

/// Makes the tokens of sessions.
struct Tokens {
    let context: Context

    /// A session token and its refresh token.
    struct Pair {
        let session: Token
        /// None where the client keeps the one it has.
        let refresh: Token
        /// When they expire, in seconds since 1970.
        let sessionExpiration: Int64
        let refreshExpiration: Int64
    }

    /// Begins a session.
    ///
    /// - Parameters:
    ///   - userID: Nil for an anonymous session.
    ///   - refreshDuration: How long the refresh token lives, in seconds; 0 for the usual time.
    /// - Throws: `invalidArguments` for a negative time.
    func begin(
        _ facts: SessionFacts,
        _ grants: Grants,
        userID: String?,
        isStepUp: Bool = false,
        refreshDuration: Int64 = 0
    ) throws -> Pair {
        guard refreshDuration >= 0 else { throw APIError.invalidArgument("refreshDuration") }
        let lifetimes = try Lifetimes(tenantID: facts.selectedTenant, in: context)
        let lifetime = refreshDuration > 0 ? refreshDuration : lifetimes.refresh
        let id = context.makeID(.session)
        let expiration = context.now.seconds + lifetime
        let record = SessionStore.Record(id: id, userID: userID, tokenID: id, expiration: expiration)
        try context.sessions.insert(record)
        return try pair(facts, grants, record, lifetimes, isStepUp: isStepUp)
    }

    /// Goes on with a session; the refresh token stays unless tokens rotate.
    func refresh(_ session: Session, _ grants: Grants) throws -> Pair {
        let lifetimes = try Lifetimes(tenantID: session.facts.selectedTenant, in: context)
        guard try context.settings.refreshRotation else {
            let token = try sessionToken(session.facts, grants, session.record, lifetimes)
            return Pair(
                session: token.token,
                refresh: .none,
                sessionExpiration: token.expiration,
                refreshExpiration: session.record.expiration
            )
        }
        return try reissue(session, grants)
    }

    /// Both tokens anew for a session that goes on, with what it says now.
    func reissue(_ session: Session, _ grants: Grants) throws -> Pair {
        let lifetimes = try Lifetimes(tenantID: session.facts.selectedTenant, in: context)
        var record = session.record
        if try context.settings.refreshRotation {
            record.tokenID = context.makeID(.session)
            // What was made to live shorter than usual does not outgrow that.
            record.expiration = context.now.seconds + min(lifetimes.refresh, session.lifetime)
            try context.sessions.update(record)
        }
        return try pair(session.facts, grants, record, lifetimes)
    }

    private func pair(
        _ facts: SessionFacts,
        _ grants: Grants,
        _ record: SessionStore.Record,
        _ lifetimes: Lifetimes,
        isStepUp: Bool = false
    ) throws -> Pair {
        let session = try sessionToken(facts, grants, record, lifetimes, isStepUp: isStepUp)
        var claims = claims(.refresh, facts, grants, until: record.expiration)
        claims.reference = TokenClaims.Reference(sessionID: record.id, tokenID: record.tokenID)
        return Pair(
            session: session.token,
            refresh: context.signingKey.token(claims.object),
            sessionExpiration: session.expiration,
            refreshExpiration: record.expiration
        )
    }

    private func sessionToken(
        _ facts: SessionFacts,
        _ grants: Grants,
        _ record: SessionStore.Record,
        _ lifetimes: Lifetimes,
        isStepUp: Bool = false
    ) throws -> (token: Token, expiration: Int64) {
        // A session token does not outlive its refresh token (AR-2.4).
        let expiration = min(context.now.seconds + (isStepUp ? lifetimes.stepup : lifetimes.session), record.expiration)
        var claims = claims(.session, facts, grants, until: expiration)
        (claims.refreshExpiration, claims.isStepUp) = (record.expiration, isStepUp)
        return (context.signingKey.token(claims.object), expiration)
    }

    private func claims(_ kind: TokenKind, _ facts: SessionFacts, _ grants: Grants, until expiration: Int64)
        -> TokenClaims
    {
        TokenClaims(
            kind: kind,
            projectID: context.projectID,
            facts: facts,
            grants: grants,
            issuedAt: context.now.seconds,
            expiration: expiration
        )
    }
}
