internal import JSON

/// Gives a signed-in user codes for the day when nothing else is at hand; earlier ones stop working (RC-02).
struct GenerateRecoveryCodes: Endpoint {
    static let spec = OperationSpec(
        "Make recovery codes",
        .post("/v1/auth/recovery-codes"),
        .assumed,
        access: .session(.refresh)
    )
    static let audit: AuditAction? = .userModified

    /// How many, assumed.
    private static let count = 10

    var loginId: LoginID

    /// The codes, which are never shown again.
    struct Codes: JSONResponse {
        let codes: [Code]
    }

    /// One code.
    struct Code: JSONResponse {
        let code: String
    }

    func perform(in context: Context) throws -> Codes {
        let (_, user) = try Session.ofCaller(loginId, in: context)
        // 40 bits each, which are eight digits of base32.
        let codes = (0..<Self.count).map { _ in Base32.encode(context.randomBytes(5)) }
        try context.users.setRecoveryCodes(codes, of: user.id)
        return Codes(codes: codes.map(Code.init))
    }
}

/// Signs a user in with a recovery code, which is then used up (RC-03).
struct SignInRecoveryCode: Endpoint {
    static let spec = OperationSpec(
        "Sign in with a recovery code",
        .post("/v1/auth/recovery-codes/signin"),
        .assumed,
        access: .project,
        isHeavy: true
    )
    static let audit: AuditAction? = .login(.recoverycode)

    var loginId: LoginID
    var code: String
    @ProtoField var loginOptions = LoginOptions()

    func perform(in context: Context) throws -> Reply<JWTResponse> {
        let user = try context.users.signingIn(loginId)
        let signIn = try SignIn(user, by: .recoveryCode, loginOptions, in: context)
        guard try context.users.useRecoveryCode(code.trimmed.uppercased(), of: user.id) else {
            throw APIError(.recoveryCodeInvalid)
        }
        return try signIn.perform(in: context).reply(in: context)
    }
}
