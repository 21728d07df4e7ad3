extension CodeKind {
    /// The default lifetime in seconds.
    fileprivate var lifetime: Int64 {
        switch self {
        // Assumed.
        case .invite: 7 * 24 * 3600
        // Assumed: the service's is not public (AR-2.4).
        case .otp, .magiclink, .enchantedlink: 180
        // Go's types say so (AR-2.4).
        case .embeddedSignIn, .embeddedSignUp: 60
        }
    }
}

/// Issues one-time codes and link tokens.
struct Codes {
    /// Where links lead by default; in the service, a project's own setting (TG-02).
    private static let defaultURL = "http://localhost"

    let context: Context

    /// Issues a one-time code of six digits.
    func issueOTP(for user: User, _ loginID: LoginID, details: CodeDetails) throws -> String {
        let number = context.randomBytes(4).reduce(0) { ($0 << 8 | Int($1)) } % 1_000_000
        let digits = String(String(1_000_000 + number).dropFirst())
        let code = CodeStore.Code(kind: .otp, userID: user.id, loginID: loginID, secret: digits, details: details)
        try context.codes.add(code, lifetime: CodeKind.otp.lifetime)
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
        try context.codes.add(code, lifetime: lifetime == 0 ? kind.lifetime : Int64(lifetime))
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
        return (Self.link(to: url.nonEmpty ?? Self.defaultURL, token: token), token)
    }

    /// The URL with the token as its parameter `t`, before any fragment (TG-02).
    private static func link(to url: String, token: String) -> String {
        let fragment = url.firstIndex(of: "#") ?? url.endIndex
        let base = url[..<fragment]
        return base + (base.contains("?") ? "&" : "?") + "t=" + token + url[fragment...]
    }
}
