internal import JSON

/// What is said of an impersonation.
struct ImpersonationRequest: Decodable, Sendable {
    /// The user to act as.
    var loginId: UserIdentifier
    /// The user who acts: a user ID or a login ID (C-20).
    var impersonatorId: String
    @ProtoField var validateConsent = false
    @ProtoField var customClaims: [String: JSONValue] = [:]
    @ProtoField var selectedTenant = ""
    /// In seconds; 0 for the usual time.
    @ProtoField var refreshDuration: Int32 = 0
    /// Ignored: the token is answered, not set.
    @ProtoField var sessionCookieName = ""
}

extension ImpersonationRequest {
    /// The session of the user that is acted as.
    ///
    /// - Throws: `userNotFound`, `userDisabled`, `notPermitted` without the permission or the consent that is wanted.
    func session(isStepUp: Bool = false, in context: Context) throws -> JWTResponse {
        let impersonator = try context.users.get(UserIdentifier(impersonatorId))
        let user = try context.users.get(loginId)
        for person in [impersonator, user] { try person.requireNotDisabled() }
        guard try UserView(impersonator, in: context).mayImpersonate(user) else {
            throw APIError(.notPermitted, "The impersonator does not have the permission \(UserView.impersonate)")
        }
        guard !validateConsent || user.consentExpiration > context.now.seconds else {
            throw APIError(.notPermitted, "The user did not consent to be impersonated")
        }
        var facts = SessionFacts(subject: user.id)
        facts.selectedTenant = try SelectedTenant(context: context).choose(selectedTenant, for: user)
        (facts.actor, facts.isTest) = (impersonator.id, user.isTest)
        facts.add(customClaims)
        let view = try UserView(user, in: context)
        let tokens = try Tokens(context: context).begin(
            facts,
            Grants(view),
            userID: user.id,
            isStepUp: isStepUp,
            refreshDuration: Int64(refreshDuration)
        )
        return JWTResponse(tokens, user: view, at: context.now)
    }
}

extension UserView {
    /// The permission of those who may act as others.
    fileprivate static let impersonate = "Impersonate"

    /// With the project's permission anybody, with a tenant's only its members (JW-03).
    fileprivate func mayImpersonate(_ user: User) -> Bool {
        permissions.contains(Self.impersonate)
            || userTenants.contains { tenant in
                tenant.permissions.contains(Self.impersonate) && user.memberships.index(of: tenant.tenantId) != nil
            }
    }
}

/// Makes a refresh token of a user for another, who is named in it (JW-02 … JW-04).
struct Impersonate: Endpoint {
    static let spec = OperationSpec("Impersonate a user", .post("/v1/mgmt/impersonate"), .live, isHeavy: true)
    static let audit: AuditAction? = .login(.impersonate)

    @Flattened var request: ImpersonationRequest
    /// Python's; ignored, because a step-up is a matter of the session token.
    @ProtoField var stepup = false

    func perform(in context: Context) throws -> MintedToken {
        MintedToken(jwt: try request.session(in: context).session.tokens.refreshJwt)
    }
}

/// Makes a session token with the mark of a step-up (JW-05).
struct ImpersonateStepUp: Endpoint {
    static let spec = OperationSpec(
        "Impersonate a user, as after a step-up",
        .post("/v1/mgmt/impersonate/stepup"),
        .sdk,
        isHeavy: true
    )
    static let audit: AuditAction? = .login(.impersonate)

    @Flattened var request: ImpersonationRequest

    func perform(in context: Context) throws -> MintedToken {
        MintedToken(jwt: try request.session(isStepUp: true, in: context).session.tokens.sessionJwt)
    }
}

/// Ends an impersonation: makes a refresh token of the user who acted (JW-05).
struct StopImpersonation: Endpoint {
    static let spec = OperationSpec(
        "Stop impersonating a user",
        .post("/v1/mgmt/stop/impersonation"),
        .documented,
        isHeavy: true
    )

    var jwt: String
    @ProtoField var selectedTenant = ""
    @ProtoField var customClaims: [String: JSONValue] = [:]
    /// In seconds; 0 for the usual time.
    @ProtoField var refreshDuration: Int32 = 0

    func perform(in context: Context) throws -> MintedToken {
        let session = try Session(jwt, in: context)
        guard !session.facts.actor.isEmpty else {
            throw APIError(.notPermitted, "The token is not of an impersonation")
        }
        guard let user = try context.users.find(id: session.facts.actor) else { throw APIError(.userNotFound) }
        try context.sessions.revoke(session.record.id)
        var facts = SessionFacts(subject: user.id)
        facts.selectedTenant = try SelectedTenant(context: context).choose(selectedTenant, for: user)
        facts.isTest = user.isTest
        facts.add(customClaims)
        let grants = Grants(try UserView(user, in: context))
        let duration = Int64(refreshDuration)
        let tokens = try Tokens(context: context).begin(facts, grants, userID: user.id, refreshDuration: duration)
        return MintedToken(jwt: tokens.refresh)
    }
}
