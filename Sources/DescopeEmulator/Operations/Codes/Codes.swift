internal import JSON

/// How long codes and links work, in seconds.
enum CodeLifetime {
    /// OTP, magic and enchanted links: the service's is not public, three minutes is assumed (§2.4).
    static let code: Int64 = 180
    /// Embedded links: go's types say 60 (§2.4).
    static let embeddedLink: Int64 = 60
    /// Invitations: assumed a week.
    static let invitation: Int64 = 7 * 24 * 3600
}

/// A link as it would have been sent.
struct IssuedLink {
    let url: String
    let token: String
}

extension Context {
    /// Where links lead when a request names no URL; a project's own setting in the service (TG-02).
    private static let defaultURL = "http://localhost"

    /// Makes and stores a link token for a user.
    func mintLink(
        _ kind: CodeStore.Kind,
        for user: User,
        loginID: String? = nil,
        redirectURL: String?,
        lifetime: Int64,
        pendingRef: String = "",
        details: JSONObject = [:]
    ) throws -> IssuedLink {
        let token = try mintToken(
            kind,
            userID: user.id,
            loginID: loginID ?? user.primaryLoginID,
            lifetime: lifetime,
            pendingRef: pendingRef,
            details: details
        )
        return IssuedLink(url: Self.link(to: redirectURL ?? Self.defaultURL, token: token), token: token)
    }

    /// Makes and stores a token.
    func mintToken(
        _ kind: CodeStore.Kind,
        userID: String?,
        loginID: String,
        lifetime: Int64,
        pendingRef: String = "",
        details: JSONObject = [:]
    ) throws -> String {
        let token = hex(randomBytes(32))
        var code = CodeStore.Code(kind: kind, userID: userID, loginID: Address.loginID(loginID), secret: token)
        (code.pendingRef, code.details) = (pendingRef, details)
        try store(code, lifetime: lifetime)
        return token
    }

    /// Makes and stores a one-time code of six digits.
    func mintOTP(for user: User, loginID: String, details: JSONObject) throws -> String {
        let number = randomBytes(4).reduce(0) { ($0 << 8 | Int($1)) } % 1_000_000
        let digits = String(String(1_000_000 + number).dropFirst())
        var code = CodeStore.Code(kind: .otp, userID: user.id, loginID: Address.loginID(loginID), secret: digits)
        code.details = details
        try store(code, lifetime: CodeLifetime.code)
        return digits
    }

    private func store(_ code: CodeStore.Code, lifetime: Int64) throws {
        try codes.add(code, id: makeID(.code), at: now, until: now.advanced(bySeconds: lifetime))
    }

    /// The URL with the token as its parameter `t`, before a fragment if there is one (TG-02).
    private static func link(to url: String, token: String) -> String {
        let fragment = url.firstIndex(of: "#") ?? url.endIndex
        let base = url[..<fragment]
        return base + (base.contains("?") ? "&" : "?") + "t=" + token + url[fragment...]
    }
}

extension JSONObject {
    /// The values in the order of their names; none is an empty object.
    init(sorted values: [String: JSONValue]?) {
        self.init((values ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
}
