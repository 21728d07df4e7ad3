internal import JSON

/// Starts a sign-in with a passkey of one user, or of whoever has one (AR-3.10).
struct StartPasskeySignIn: Endpoint {
    static let spec = OperationSpec(
        "Start to sign in with a passkey",
        .post("/v1/auth/webauthn/signin/start"),
        .documented,
        access: .project
    )
    static let audit: AuditAction? = .loginStart(.webauthn)

    /// Left out where the authenticator knows who the user is.
    var loginId: LoginID?
    var origin: String
    var passkeyOptions: PasskeyOptions?
    @ProtoField var loginOptions = LoginOptions()

    func perform(in context: Context) throws -> PasskeyStart {
        let starter = try PasskeyStarter(origin: origin, passkeyOptions, in: context)
        let user = try loginId.map { try context.users.signingIn($0) }
        let earlierMethods = try loginOptions.earlierMethods(of: user, in: context)
        return try starter.sign(for: user) { ($0.loginOptions, $0.earlierMethods) = (loginOptions, earlierMethods) }
    }
}

/// Signs in whoever has used the passkey (AR-3.10).
struct FinishPasskeySignIn: Endpoint {
    static let spec = OperationSpec(
        "Finish to sign in with a passkey",
        .post("/v1/auth/webauthn/signin/finish"),
        .documented,
        access: .project,
        isHeavy: true
    )
    static let audit: AuditAction? = .login(.webauthn)

    @Flattened var finish: PasskeyFinish

    func perform(in context: Context) throws -> Reply<JWTResponse> {
        let (transaction, user) = try finish.signed(in: context)
        return try transaction.signIn(user, in: context).reply(in: context)
    }
}

/// Starts a sign-in with a passkey for a user who has one, for everybody else a sign-up (AR-3.10).
///
/// A user who is there already cannot finish it, for they have not proved who they are: they add a passkey once signed in.
struct StartPasskeySignUpOrIn: Endpoint {
    static let spec = OperationSpec(
        "Start to sign up or in with a passkey",
        .post("/v1/auth/webauthn/signup-in/start"),
        .documented,
        access: .project
    )
    static let audit: AuditAction? = .loginStart(.webauthn)

    var loginId: LoginID
    var origin: String
    var passkeyOptions: PasskeyOptions?
    @ProtoField var loginOptions = LoginOptions()
    /// Ignored: an application changes nothing of a session.
    @ProtoField var ssoAppId = ""

    func perform(in context: Context) throws -> PasskeyStart {
        let starter = try PasskeyStarter(origin: origin, passkeyOptions, in: context)
        let user = try context.users.find(signingIn: loginId)
        if let user, try !starter.usable(user).isEmpty {
            let earlierMethods = try loginOptions.earlierMethods(of: user, in: context)
            return try starter.sign(for: user) { ($0.loginOptions, $0.earlierMethods) = (loginOptions, earlierMethods) }
        }
        // Nothing of a user who is there is told to whoever names them.
        return try starter.register(.signUp, for: nil, loginId, name: "") { $0.loginOptions = loginOptions }
    }
}
