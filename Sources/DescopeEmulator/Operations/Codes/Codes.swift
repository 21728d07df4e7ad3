internal import JSON

/// How long codes and links work, in seconds.
enum CodeLifetime {
    /// OTP, magic and enchanted links: the service's is not public, three minutes is assumed (AR-2.4).
    static let code: Int64 = 180
    /// Embedded links: go's types say 60 (AR-2.4).
    static let embeddedLink: Int64 = 60
    /// Invitations: assumed a week.
    static let invitation: Int64 = 7 * 24 * 3600
}

/// A link as it would have been sent.
struct IssuedLink {
    let url: String
    let token: String
}

/// Issues one-time codes and link tokens.
struct Codes {
    /// Where links lead when a request names no URL; a project's own setting in the service (TG-02).
    private static let defaultURL = "http://localhost"

    let context: Context

    /// Issues a one-time code of six digits.
    func issueOTP(for user: User, _ loginID: LoginID, details: CodeDetails) throws -> String {
        let number = context.randomBytes(4).reduce(0) { ($0 << 8 | Int($1)) } % 1_000_000
        let digits = String(String(1_000_000 + number).dropFirst())
        let code = CodeStore.Code(kind: .otp, userID: user.id, loginID: loginID, secret: digits, details: details)
        try context.codes.add(code, lifetime: CodeLifetime.code)
        return digits
    }

    /// Issues a token.
    ///
    /// - Parameter userID: Nil for a sign-up, whose user is not there yet.
    func issueToken(
        _ kind: CodeKind,
        for userID: String?,
        _ loginID: LoginID,
        lifetime: Int64,
        pendingRef: String = "",
        details: CodeDetails = CodeDetails()
    ) throws -> String {
        let token = hex(context.randomBytes(32))
        let code = CodeStore.Code(
            kind: kind,
            userID: userID,
            loginID: loginID,
            secret: token,
            pendingRef: pendingRef,
            details: details
        )
        try context.codes.add(code, lifetime: lifetime)
        return token
    }

    /// Issues a link with a token; without a URL it leads to the project's default.
    func issueLink(
        _ kind: CodeKind,
        for user: User,
        _ loginID: LoginID,
        to url: String,
        lifetime: Int64,
        pendingRef: String = "",
        details: CodeDetails = CodeDetails()
    ) throws -> IssuedLink {
        let token = try issueToken(
            kind,
            for: user.id,
            loginID,
            lifetime: lifetime,
            pendingRef: pendingRef,
            details: details
        )
        return IssuedLink(url: Self.link(to: url.isEmpty ? Self.defaultURL : url, token: token), token: token)
    }

    /// The URL with the token as its parameter `t`, before a fragment if there is one (TG-02).
    private static func link(to url: String, token: String) -> String {
        let fragment = url.firstIndex(of: "#") ?? url.endIndex
        let base = url[..<fragment]
        return base + (base.contains("?") ? "&" : "?") + "t=" + token + url[fragment...]
    }
}
