internal import JSON

/// Creates a user with a password, and signs them in (PW-09.1).
struct SignUpWithPassword: Endpoint {
    static let spec = OperationSpec(
        "Sign up with a password",
        .post("/v1/auth/password/signup"),
        .live,
        access: .project,
        isHeavy: true
    )
    static let audit: AuditAction? = .login(.password)

    var loginId: LoginID
    var password: String
    var user: NewUser?
    @ProtoField var loginOptions = LoginOptions()

    func perform(in context: Context) throws -> Reply<JWTResponse> {
        let details = user ?? NewUser()
        let settings = try PasswordSettings.inForce(in: context)
        try settings.requireEnabled()
        let new = NewPassword(text: password, settings: settings, context: context)
        let email = EmailAddress(details.email.nonEmpty ?? loginId.text)?.text ?? ""
        let signUp = SignUp(loginID: loginId, details: details)
        var signIn = SignIn(try signUp.create(password: new.stored(email: email), in: context), by: .password)
        signIn.options = loginOptions.forSignUp
        return try signIn.perform(in: context).reply(in: context)
    }
}
