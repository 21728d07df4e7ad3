extension CodeKind {
    /// How long a code works (AR-2.4).
    fileprivate func lifetime(in settings: ProjectSettings) -> TimeSpan {
        switch self {
        case .invite: settings.invitationTTL
        case .otp: settings.otpTTL
        case .magiclink: settings.magicLinkTTL
        case .enchantedlink: settings.enchantedLinkTTL
        case .embeddedSignIn, .embeddedSignUp: settings.embeddedLinkTTL
        }
    }
}

/// Issues one-time codes and link tokens.
struct Codes {
    let context: Context

    /// Issues a one-time code.
    func issueOTP(for user: User, _ loginID: LoginID, details: CodeDetails) throws -> String {
        let settings = try context.settings
        let digits = randomDigits(settings.otpLength)
        let code = CodeStore.Code(kind: .otp, userID: user.id, loginID: loginID, secret: digits, details: details)
        try context.codes.add(code, lifetime: settings.otpTTL.seconds)
        return digits
    }

    /// - Parameters:
    ///   - userID: Nil for a sign-up, whose user is not there yet.
    ///   - lifetime: In seconds; 0 for that of the kind.
    func issueToken(
        _ kind: CodeKind,
        for userID: String?,
        _ loginID: LoginID,
        lifetime: Int32 = 0,
        pendingRef: String = "",
        details: CodeDetails
    ) throws -> String {
        var code = CodeStore.Code(kind: kind, userID: userID, loginID: loginID, secret: context.randomHex(bytes: 32))
        (code.pendingRef, code.details) = (pendingRef, details)
        let usual = try kind.lifetime(in: context.settings).seconds
        try context.codes.add(code, lifetime: lifetime == 0 ? usual : Int64(lifetime))
        return code.secret
    }

    /// Issues a link with a token; an empty URL stands for the default.
    func issueLink(
        _ kind: CodeKind,
        for user: User,
        _ loginID: LoginID,
        to url: String,
        pendingRef: String = "",
        details: CodeDetails = CodeDetails()
    ) throws -> (url: String, token: String) {
        let token = try issueToken(kind, for: user.id, loginID, pendingRef: pendingRef, details: details)
        return (Self.link(to: try url.nonEmpty ?? context.settings.redirectURL, token: token), token)
    }

    private func randomDigits(_ count: Int) -> String {
        let limit = (0..<count).reduce(1 as UInt64) { limit, _ in limit * 10 }
        let number = context.randomBytes(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) } % limit
        return String(String(limit + number).dropFirst())
    }

    /// The URL with the token as its parameter `t`, before any fragment (TG-02).
    private static func link(to url: String, token: String) -> String {
        let fragment = url.firstIndex(of: "#") ?? url.endIndex
        let base = url[..<fragment]
        return base + (base.contains("?") ? "&" : "?") + "t=" + token + url[fragment...]
    }
}
