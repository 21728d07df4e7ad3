internal import JSON

/// Signs a user in on the word of a management key (JW-06, C-28).
struct SignInByManagement: Endpoint {
    static let spec = OperationSpec("Sign a user in", .post("/v1/mgmt/auth/signin"), .live, isHeavy: true)
    static let audit: AuditAction? = .login(.none)

    var loginId: LoginID
    @ProtoField var stepup = false
    @ProtoField var customClaims: [String: JSONValue] = [:]
    @ProtoField var mfa = false
    @ProtoField var ssoAppId = ""
    @ProtoField var revokeOtherSessions = false
    @ProtoField var revokeOtherSessionsTypes: [String] = []
    /// The user's token, for a step-up or a further factor.
    @ProtoField var jwt = ""
    /// In seconds; 0 for the usual time.
    @ProtoField var refreshDuration: Int32 = 0
    @ProtoField var selectedTenantId = ""

    func perform(in context: Context) throws -> JWTResponse {
        guard let user = try context.users.find(signingIn: loginId) else { throw APIError(.authUserNotFound) }
        var signIn = SignIn(user, by: .management)
        signIn.options = LoginOptions(stepup: stepup, mfa: mfa, revokeOtherSessions: revokeOtherSessions)
        if signIn.options.continuesSession { signIn.earlierMethods = try earlierMethods(of: user, in: context) }
        (signIn.trustedClaims, signIn.tenantID) = (customClaims, selectedTenantId)
        signIn.refreshDuration = Int64(refreshDuration)
        return try signIn.perform(in: context)
    }

    private func earlierMethods(of user: User, in context: Context) throws -> [String] {
        guard !jwt.isEmpty else { throw APIError.requiredField("jwt") }
        let facts = SessionFacts(try context.living(jwt).claims)
        guard facts.subject == user.id else { throw APIError(.invalidToken, "The token is another user's") }
        return facts.methods
    }
}

/// What is said of a user who is signed up on the word of a management key.
struct ManagementSignUpRequest: Decodable, Sendable {
    var loginId: LoginID
    var user: ManagedUser?
    @ProtoField var emailVerified = false
    @ProtoField var phoneVerified = false
    @ProtoField var customClaims: [String: JSONValue] = [:]
    /// Ignored: an application changes nothing of a session.
    @ProtoField var ssoAppId = ""
    /// In seconds; 0 for the usual time.
    @ProtoField var refreshDuration: Int32 = 0
    @ProtoField var selectedTenantId = ""
    @ProtoField var userTenants: [TenantAssociation] = []
}

/// The user's fields; node and python say of the contacts here whether they are verified.
struct ManagedUser: Decodable, Sendable, FieldAliasing {
    static let aliases = ["verifiedEmail": ["emailVerified"], "verifiedPhone": ["phoneVerified"]]

    @Flattened var details = NewUser()
    @ProtoField var verifiedEmail = false
    @ProtoField var verifiedPhone = false
    @ProtoField var ssoAppIds: [String] = []
    /// Python repeats it here; ignored as there.
    @ProtoField var ssoAppId = ""
}

extension ManagementSignUpRequest {
    /// - Throws: `userAlreadyExists`.
    fileprivate func newUser(in context: Context) throws -> User {
        let user = try SignUp(loginID: loginId, details: user?.details ?? NewUser()).create(
            verifiedEmail: emailVerified || user?.verifiedEmail == true,
            verifiedPhone: phoneVerified || user?.verifiedPhone == true,
            in: context
        )
        return try context.users.modify(user) { user in
            user.memberships = try Memberships(context: context).make(userTenants)
            user.ssoAppIDs = try context.applications.known(self.user?.ssoAppIds ?? [])
        }
    }

    fileprivate func signIn(_ user: User, in context: Context) throws -> JWTResponse {
        var signIn = SignIn(user, by: .management)
        (signIn.trustedClaims, signIn.tenantID) = (customClaims, selectedTenantId)
        signIn.refreshDuration = Int64(refreshDuration)
        return try signIn.perform(in: context)
    }
}

/// Creates a user and signs them in (JW-07).
struct SignUpByManagement: Endpoint {
    static let spec = OperationSpec("Sign a user up", .post("/v1/mgmt/auth/signup"), .documented, isHeavy: true)
    static let audit: AuditAction? = .login(.none)

    @Flattened var request: ManagementSignUpRequest

    func perform(in context: Context) throws -> JWTResponse {
        try request.signIn(request.newUser(in: context), in: context)
    }
}

/// Signs a user in, created if need be (JW-07).
struct SignUpOrInByManagement: Endpoint {
    static let spec = OperationSpec(
        "Sign a user up or in",
        .post("/v1/mgmt/auth/signup-in"),
        .documented,
        isHeavy: true
    )
    static let audit: AuditAction? = .login(.none)

    @Flattened var request: ManagementSignUpRequest

    func perform(in context: Context) throws -> JWTResponse {
        let existing = try context.users.find(signingIn: request.loginId)
        return try request.signIn(existing ?? request.newUser(in: context), in: context)
    }
}

/// Begins a session of nobody in particular (C-08, JW-08).
struct SignInAnonymously: Endpoint {
    static let spec = OperationSpec(
        "Begin an anonymous session",
        .post("/v1/mgmt/auth/anonymous"),
        .live,
        isHeavy: true
    )

    @ProtoField var customClaims: [String: JSONValue] = [:]
    @ProtoField var selectedTenant = ""
    /// In seconds; 0 for the usual time.
    @ProtoField var refreshDuration: Int32 = 0
    /// Names of project roles.
    @ProtoField var roles: [String] = []

    func perform(in context: Context) throws -> AnonymousJWTResponse {
        var facts = SessionFacts(subject: context.makeID(.user))
        facts.isAnonymous = true
        if !selectedTenant.isEmpty { try context.tenants.require(selectedTenant) }
        facts.selectedTenant = selectedTenant
        facts.add(customClaims)
        let roleIDs = try context.roles.ids(named: roles)
        let shown = try context.roles.shown(roleIDs)
        let permissions = roleIDs.flatMap { shown[Array($0.utf8)]?.permissionNames ?? [] }.uniqued()
        let tokens = try Tokens(context: context).begin(
            facts,
            Grants(roles: roles, permissions: permissions),
            userID: nil,
            refreshDuration: Int64(refreshDuration)
        )
        return AnonymousJWTResponse(tokens, at: context.now)
    }
}
