internal import JSON

/// Replaces a password by whoever knows it, be it expired, and signs them in (PW-09.4).
struct ReplacePassword: Endpoint {
    static let spec = OperationSpec(
        "Replace a password",
        .post("/v1/auth/password/replace"),
        .live,
        access: .project,
        isHeavy: true
    )
    static let audit: AuditAction? = .login(.password)

    var loginId: LoginID
    var oldPassword: String
    var newPassword: String
    @ProtoField var revokeOtherSessions = false
    /// Ignored: there is one kind of session.
    @ProtoField var revokeOtherSessionsTypes: [String] = []

    func perform(in context: Context) throws -> Reply<JWTResponse> {
        let check = try PasswordCheck(loginId, in: context)
        try check.verify(oldPassword)
        let new = NewPassword(text: newPassword, settings: check.settings, context: context)
        var signIn = SignIn(try new.replace(passwordOf: check.user), by: .password)
        signIn.options.revokeOtherSessions = revokeOtherSessions
        return try signIn.perform(in: context).reply(in: context)
    }
}

/// Sets the password of a user who is signed in, whether they had one or not (AR-3.7).
struct UpdatePassword: Endpoint {
    static let spec = OperationSpec(
        "Set one's own password",
        .post("/v1/auth/password/update"),
        .live,
        access: .session(.refresh)
    )
    static let audit: AuditAction? = .userModified

    var loginId: LoginID
    var newPassword: String

    func perform(in context: Context) throws -> Empty {
        let user = try Session.ofCaller(loginId, in: context).user
        let settings = try PasswordSettings.inForce(for: user, in: context)
        try settings.requireEnabled()
        _ = try NewPassword(text: newPassword, settings: settings, context: context).replace(passwordOf: user)
        return Empty()
    }
}
