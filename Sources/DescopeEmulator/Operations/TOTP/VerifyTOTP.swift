internal import JSON

/// Signs a user in with a code of their authenticator application (AR-3.8).
struct VerifyTOTP: Endpoint {
    static let spec = OperationSpec(
        "Sign in with an authenticator application",
        .post("/v1/auth/totp/verify"),
        .live,
        access: .project,
        isHeavy: true
    )
    static let audit: AuditAction? = .login(.totp)

    var loginId: LoginID
    var code: String
    @ProtoField var loginOptions = LoginOptions()

    func perform(in context: Context) throws -> Reply<JWTResponse> {
        let user = try context.users.signingIn(loginId)
        let signIn = try SignIn(user, by: .totp, loginOptions, in: context)
        guard let seed = user.totpSeed, let step = TOTP(seed: seed)?.step(of: code, at: context.now),
            // A code that somebody looked at over the user's shoulder is worth nothing (RFC 6238 §5.2).
            try context.users.useTOTP(step: step, seed: seed, of: user.id)
        else { throw APIError(.wrongCode) }
        return try signIn.perform(in: context).reply(in: context)
    }
}
