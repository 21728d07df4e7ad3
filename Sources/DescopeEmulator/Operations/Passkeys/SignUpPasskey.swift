internal import JSON

/// Starts making the passkey of a user who signs up (AR-3.10).
struct StartPasskeySignUp: Endpoint {
    static let spec = OperationSpec(
        "Start to sign up with a passkey",
        .post("/v1/auth/webauthn/signup/start"),
        .documented,
        access: .project
    )
    static let audit: AuditAction? = .loginStart(.webauthn)

    /// Python says it in `user` alone.
    var loginId: LoginID?
    var user: NewUser?
    var origin: String
    var passkeyOptions: PasskeyOptions?
    @ProtoField var loginOptions = LoginOptions()

    func perform(in context: Context) throws -> PasskeyStart {
        let starter = try PasskeyStarter(origin: origin, passkeyOptions, in: context)
        let details = user ?? NewUser()
        let signUp = SignUp(loginID: loginId ?? LoginID(details.loginId), details: details)
        guard !signUp.loginID.isEmpty else { throw APIError.requiredField("loginId") }
        let existing = try signUp.beginner(in: context)
        return try starter.register(.signUp, for: existing, signUp.loginID, name: details.name) {
            ($0.user, $0.loginOptions) = (details, loginOptions.forSignUp)
        }
    }
}

/// Creates a user with the passkey that their authenticator made, and signs them in (AR-3.10).
struct FinishPasskeySignUp: Endpoint {
    static let spec = OperationSpec(
        "Finish to sign up with a passkey",
        .post("/v1/auth/webauthn/signup/finish"),
        .documented,
        access: .project,
        isHeavy: true
    )
    static let audit: AuditAction? = .login(.webauthn)

    @Flattened var finish: PasskeyFinish

    func perform(in context: Context) throws -> Reply<JWTResponse> {
        let (transaction, passkey) = try finish.registered(.signUp, in: context)
        let user = try transaction.signedUp(in: context)
        try context.users.add(passkey, to: user.id)
        return try transaction.signIn(user, in: context).reply(in: context)
    }
}

extension PasskeyTransaction {
    /// The user of a sign-up.
    ///
    /// - Throws: `userAlreadyExists`.
    fileprivate func signedUp(in context: Context) throws -> User {
        try SignUp(loginID: LoginID(loginID), details: user ?? NewUser()).newcomer(in: context)
    }

    /// Signs the user in who has taken part.
    func signIn(_ user: User, in context: Context) throws -> JWTResponse {
        var signIn = SignIn(try context.users.find(id: user.id) ?? user, by: .webauthn)
        (signIn.options, signIn.earlierMethods) = (loginOptions, earlierMethods)
        return try signIn.perform(in: context)
    }
}
