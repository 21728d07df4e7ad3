internal import JSON

/// The sign-in of a user who has proved who they are: all methods end here.
struct SignIn {
    var user: User
    let method: SignInMethod
    var options = LoginOptions()
    /// Claims given with a management key; those of the options are the client's own (AR-2.6).
    var trustedClaims: [String: JSONValue] = [:]
    /// How the user proved themselves in the session that this one goes on from.
    var earlierMethods: [String] = []
    /// The address that the user has shown to be theirs; empty for none.
    var provenAddress = ""
    /// The tenant to work for, if the user is a member; empty for the only one.
    var tenantID = ""
    /// The user who impersonates this one; empty for none.
    var actor = ""
    /// In seconds; 0 for the usual time.
    var refreshDuration: Int64 = 0

    init(_ user: User, by method: SignInMethod) { (self.user, self.method) = (user, method) }

    /// Signs the user in, and begins a session.
    ///
    /// - Throws: What `accept` throws.
    func perform(in context: Context) throws -> JWTResponse {
        let accepted = try accept(in: context)
        let tokens = try Tokens(context: context).begin(
            accepted.facts,
            Grants(accepted.view),
            userID: user.id,
            isStepUp: options.stepup,
            refreshDuration: refreshDuration
        )
        return JWTResponse(tokens, user: accepted.view, firstSeen: accepted.firstSeen, at: context.now)
    }

    /// A user who is signed in, and has no tokens yet.
    struct Accepted {
        let user: User
        let view: UserView
        let facts: SessionFacts
        let firstSeen: Bool
    }

    /// Signs the user in: an invitation is accepted, what was proved is noted.
    ///
    /// - Throws: `userDisabled`; `notAMember` for a tenant that is not the user's.
    func accept(in context: Context) throws -> Accepted {
        context.audit.note(user, signingInBy: method.audited)
        try user.requireMaySignIn()
        let firstSeen = try !context.logins.hasLogins(of: user.id)
        let user = try context.users.modify(user) { try welcome(&$0, in: context) }
        if options.revokeOtherSessions { try context.sessions.revokeAll(of: user.id) }
        let facts = try facts(of: user, in: context)
        try record(user, facts.selectedTenant, in: context)
        return Accepted(user: user, view: try UserView(user, in: context), facts: facts, firstSeen: firstSeen)
    }

    /// What signing in changes of the user (AR-3.1).
    private func welcome(_ user: inout User, in context: Context) throws {
        user.status = .enabled
        user.verify(provenAddress)
        try SelfProvisioning(context: context).join(&user)
    }

    private func facts(of user: User, in context: Context) throws -> SessionFacts {
        var facts = SessionFacts(subject: user.id)
        facts.prove(earlierMethods)
        facts.prove(method.references)
        facts.selectedTenant = try SelectedTenant(context: context).choose(tenantID, options.tenantId, for: user)
        facts.untrustedClaims = JSONObject(options.customClaims.map { ($0.key, $0.value) })
        facts.add(trustedClaims)
        (facts.actor, facts.isTest) = (actor, user.isTest)
        return facts
    }

    private func record(_ user: User, _ tenantID: String, in context: Context) throws {
        let ip = context.request.remoteAddress
        let login = Login(userID: user.id, time: context.now, city: "", country: "", ip: ip, selectedTenant: tenantID)
        try context.logins.add(login)
    }
}

extension Grants {
    /// What a user may do, as its view shows it.
    init(_ user: UserView) {
        self.init(
            roles: user.roleNames,
            permissions: user.permissions,
            tenants: user.userTenants.map { Tenant(id: $0.tenantId, roles: $0.roleNames, permissions: $0.permissions) }
        )
    }
}
