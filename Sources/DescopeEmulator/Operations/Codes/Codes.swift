extension CodeKind {
    /// How long a code works (AR-2.4).
    fileprivate func lifetime(in settings: ProjectSettings) -> TimeSpan {
        switch self {
        case .invite: settings.invitationTTL
        case .otp: settings.otpTTL
        case .magiclink: settings.magicLinkTTL
        case .enchantedlink, .notp: settings.enchantedLinkTTL
        case .embeddedSignIn, .embeddedSignUp: settings.embeddedLinkTTL
        }
    }
}

/// Issues one-time codes and link tokens.
struct Codes {
    let context: Context

    /// Issues a one-time code.
    func issueOTP(_ draft: CodeDraft) throws -> String {
        let settings = try context.settings
        var digits = Self.certainlyWrong
        while digits == Self.certainlyWrong { digits = randomDigits(settings.otpLength) }
        try context.codes.add(draft, secret: digits, lifetime: settings.otpTTL.seconds)
        return digits
    }

    /// Issues a token.
    ///
    /// - Parameter lifetime: In seconds; 0 for that of the kind.
    func issueToken(_ draft: CodeDraft, lifetime: Int32 = 0) throws -> String {
        let token = context.randomHex(bytes: 32)
        let usual = try draft.kind.lifetime(in: context.settings).seconds
        try context.codes.add(draft, secret: token, lifetime: lifetime == 0 ? usual : Int64(lifetime))
        return token
    }

    /// Issues a link with a token; an empty URL stands for the default.
    func issueLink(_ draft: CodeDraft, to url: String, lifetime: Int32 = 0) throws -> (url: String, token: String) {
        let token = try issueToken(draft, lifetime: lifetime)
        return (Self.link(to: try url.nonEmpty ?? context.settings.redirectURL, token: token), token)
    }

    /// What the sender of an enchanted link waits with.
    func newPendingRef() -> String { context.randomHex(bytes: 16) }

    /// The number to click among the links of a message: two digits.
    func newLinkID() -> String { String(10 + Int(context.randomBytes(1)[0]) % 90) }

    /// What the vendor's tests try as a wrong code (C-04).
    private static let certainlyWrong = "123456"

    private func randomDigits(_ count: Int) -> String {
        let limit = (0..<count).reduce(1 as UInt64) { limit, _ in limit * 10 }
        let number = context.randomBytes(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) } % limit
        return String(String(limit + number).dropFirst())
    }

    /// The URL with the token as its last parameter `t`, before any fragment (TG-02, C-05).
    private static func link(to url: String, token: String) -> String {
        let fragment = url.firstIndex(of: "#") ?? url.endIndex
        let base = url[..<fragment]
        return base + (base.contains("?") ? "&" : "?") + "t=" + token + url[fragment...]
    }
}
