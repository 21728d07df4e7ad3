internal import JSON

/// Signs a user in with the token of a magic link, an invitation or an embedded link (AR-3.4, EL-02).
struct VerifyMagicLink: Endpoint {
    static let spec = OperationSpec(
        "Verify a magic link",
        .post("/v1/auth/magiclink/verify"),
        .live,
        access: .project,
        isHeavy: true
    )
    static let audit: AuditAction? = .login(.magiclink)

    var token: String

    func perform(in context: Context) throws -> Reply<JWTResponse> {
        let link = try context.codes.live(token)
        guard ![.enchantedlink, .notp].contains(link.kind) else { throw APIError(.linkExpired) }
        try context.codes.delete(link)
        return try Proof(code: link).signIn(in: context).reply(in: context)
    }
}

/// Follows an enchanted link: who asked for it is signed in, not who follows it (AR-3.5).
struct VerifyEnchantedLink: Endpoint {
    static let spec = OperationSpec(
        "Verify an enchanted link",
        .post("/v1/auth/enchantedlink/verify"),
        .live,
        access: .project
    )

    var token: String
    /// The secret whose digest the sign-in has as `pkceChallenge`, in base64.
    @ProtoField var pkceVerifier = ""

    func perform(in context: Context) throws -> Empty {
        let link = try context.codes.live(token)
        guard link.kind == .enchantedlink, !link.isVerified, proves(link.details.loginOptions.pkceChallenge) else {
            throw APIError(.linkExpired)
        }
        try context.codes.setVerified(link)
        return Empty()
    }

    private func proves(_ challenge: String) -> Bool {
        guard !challenge.isEmpty else { return true }
        guard let digest = Base64.decode(challenge), let secret = Base64.decode(pkceVerifier) else { return false }
        return sha256(secret).isSameSecret(as: hex(digest))
    }
}

/// Answers the session of an enchanted link, once that was followed (AR-3.5).
struct AwaitEnchantedLink: Endpoint {
    static let spec = OperationSpec(
        "Load the session of an enchanted link",
        .post("/v1/auth/enchantedlink/pending-session"),
        .live,
        access: .project,
        isHeavy: true
    )
    static let audit: AuditAction? = .login(.enchantedlink)

    var pendingRef: String

    func perform(in context: Context) throws -> Reply<JWTResponse> {
        guard let link = try context.codes.find(pendingRef: pendingRef), link.kind == .enchantedlink, !link.isExpired
        else {
            throw APIError(.linkExpired)
        }
        guard link.isVerified else { throw APIError(.linkPending) }
        try context.codes.delete(link)
        return try Proof(code: link).signIn(in: context).reply(in: context)
    }
}

extension CodeStore {
    /// The link with that token.
    ///
    /// - Throws: `linkExpired`, whether it never was, is used or has expired: nobody is told which (AR-3.4).
    fileprivate func live(_ token: String) throws -> Issued {
        guard let link = try find(token: token.trimmed), !link.isExpired else { throw APIError(.linkExpired) }
        return link
    }
}
