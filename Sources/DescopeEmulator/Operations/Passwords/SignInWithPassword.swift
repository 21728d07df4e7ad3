internal import JSON

/// Signs a user in with their password, unless it must be replaced first (PW-04.1, PW-09).
struct SignInWithPassword: Endpoint {
    static let spec = OperationSpec(
        "Sign in with a password",
        .post("/v1/auth/password/signin"),
        .live,
        access: .project,
        isHeavy: true
    )
    static let audit: AuditAction? = .login(.password)

    var loginId: LoginID
    var password: String
    /// Ignored: an application changes nothing of a session.
    @ProtoField var ssoAppId = ""
    @ProtoField var loginOptions = LoginOptions()

    func perform(in context: Context) throws -> Reply<JWTResponse> {
        let check = try PasswordCheck(loginId, in: context)
        try check.verify(password)
        try check.requireCurrent()
        let signIn = try SignIn(check.user, by: .password, loginOptions, in: context)
        return try signIn.perform(in: context).reply(in: context)
    }
}
