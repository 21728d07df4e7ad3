internal import JSON

/// Signs a user in with a one-time code (AR-3.3).
struct VerifyOTP: Endpoint {
    static let spec = OperationSpec(
        "Verify a one-time code",
        ["email", "sms", "voice", "whatsapp", "im"].map {
            .post("/v1/auth/otp/verify/\($0)", binding: ["deliveryMethod": $0])
        },
        .live,
        access: .project,
        isHeavy: true
    )
    static let audit: AuditAction? = .login(.otp)

    var deliveryMethod: DeliveryMethod
    var loginId: LoginID
    var code: String

    func perform(in context: Context) throws -> Reply<JWTResponse> {
        // Nobody is told whether there is such a user.
        guard let user = try context.users.find(signingIn: loginId) else { throw APIError(.wrongCode) }
        let code = try take(self.code, of: user, in: context)
        return try Proof(code: code).signIn(in: context).reply(in: context)
    }

    /// Takes the code, which then is used up, and the others that were sent.
    ///
    /// - Throws: `wrongCode`, `tooManyAttempts`, `codeExpired`; a wrong code is counted although nothing else happens.
    private func take(_ text: String, of user: User, in context: Context) throws -> CodeStore.Issued {
        let limit = try context.settings.maxOTPAttempts
        let codes = try context.codes.oneTimeCodes(of: user.id).filter { $0.method.isVerified(as: deliveryMethod) }
        guard let code = codes.first(where: { $0.matches(text.trimmed) }) else {
            let live = codes.filter { !$0.isExpired }
            try context.codes.countAttempt(against: live)
            let isLast = !live.isEmpty && live.allSatisfy { $0.attempts + 1 >= limit }
            throw APIError(isLast ? .tooManyAttempts : .wrongCode).keepingChanges
        }
        guard code.attempts < limit else { throw APIError(.tooManyAttempts) }
        guard !code.isExpired else { throw APIError(.codeExpired) }
        try context.codes.delete(code)
        try context.codes.discard(.otp, of: user.id)
        return code
    }
}

extension DeliveryMethod {
    /// Whether a code that travels so is verified as one that travels like that: e-mail is one thing, phones another.
    fileprivate func isVerified(as other: DeliveryMethod) -> Bool {
        self == .embedded || (self == .email) == (other == .email)
    }
}
