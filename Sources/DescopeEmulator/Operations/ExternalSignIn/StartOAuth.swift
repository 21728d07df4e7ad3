internal import JSON

/// Begins a sign-in at an OAuth provider: the answer is where the user goes (AR-3.11).
struct StartOAuth: Endpoint {
    static let spec = OperationSpec(
        "Sign in at an OAuth provider",
        [route("", .signUpOrIn), route("/signup", .signUp), route("/signin", .signIn)],
        .sdk,
        access: .project
    )
    static let audit: AuditAction? = .loginStart(.oauth)

    var mode: ExternalSignIn.Mode
    @Flattened var request: OAuthRequest
    @ProtoField var test = false
    /// Ignored, as the answer has the form that SDKs read.
    @ProtoField var rawResponse = false
    @Flattened var options = LoginOptions()

    func perform(in context: Context) throws -> OAuthStart {
        context.audit.note(LoginID(request.loginHint))
        var start = try request.start(mode, in: context)
        try start.go(on: options, in: context)
        return OAuthStart(url: try start.begin(in: context))
    }

    private static func route(_ end: String, _ mode: ExternalSignIn.Mode) -> Route {
        let query = Route.Input.jsonAndQuery(OAuthRequest.query + ["test", "rawResponse"])
        return .post("/v1/auth/oauth/authorize" + end, query, binding: ["mode": mode.rawValue])
    }
}

/// The same for a user who is signed in, and adds an identity.
struct StartOAuthUpdate: Endpoint {
    static let spec = OperationSpec(
        "Add an OAuth provider's identity",
        .post("/v1/auth/oauth/authorize/update", .jsonAndQuery(OAuthRequest.query + ["allowAllMerge"])),
        .sdk,
        access: .session(.refresh)
    )

    @Flattened var request: OAuthRequest
    @ProtoField var allowAllMerge = false
    @Flattened var options = LoginOptions()

    func perform(in context: Context) throws -> OAuthStart {
        var start = try request.start(.update, in: context)
        let session = try Session(in: context)
        (start.userID, start.earlierMethods) = (try session.requireUser().id, session.facts.methods)
        (start.options, start.mergesUsers) = (options, allowAllMerge)
        return OAuthStart(url: try start.begin(in: context))
    }
}

/// What a sign-in at an OAuth provider is made of.
struct OAuthRequest: Decodable, Sendable, FieldAliasing {
    static let query = ["provider", "redirectUrl", "prompt", "loginHint", "initiatedEmail"]
    /// Python's and go's name.
    static let aliases = ["redirectUrl": ["redirectURL"]]

    /// A known one, or one of the project's own.
    var provider: String
    @ProtoField var redirectUrl = ""
    /// Ignored: whoever has a session elsewhere is asked here.
    @ProtoField var prompt: [String] = []
    @ProtoField var loginHint = ""
    /// Ignored: it is the address at which a page of the service's was opened.
    @ProtoField var initiatedEmail = ""

    fileprivate func start(_ mode: ExternalSignIn.Mode, in context: Context) throws -> ExternalSignIn {
        var start = ExternalSignIn(mode: mode, identityKind: .oauth, provider: provider)
        start.redirectURI = try ExternalSignIn.redirectURI(redirectUrl, in: context)
        start.loginHint = loginHint
        return start
    }
}

/// Where a user goes to sign in.
struct OAuthStart: JSONResponse {
    let url: String
    private(set) var errorId = ""
}
