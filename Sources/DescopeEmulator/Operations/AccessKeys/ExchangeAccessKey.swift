internal import JSON

/// Exchanges the secret of an access key for a session token, which no refresh token goes with (AR-3.13).
struct ExchangeAccessKey: Endpoint {
    static let spec = OperationSpec(
        "Exchange an access key for a session token",
        .post("/v1/auth/accesskey/exchange"),
        .live,
        access: .accessKey,
        isHeavy: true
    )

    var loginOptions: AccessKeyLoginOptions?
    /// Ruby's; ignored, because it is what the client compares the token with.
    var audience: JSONValue?

    /// The session token, and when it expires, in seconds since 1970.
    struct Exchanged: JSONResponse {
        let keyId: String
        let sessionJwt: Token
        let expiration: Int64
    }

    func perform(in context: Context) throws -> Exchanged {
        let key = try key(in: context)
        let holder = try AccessKeyHolder(of: key, in: context)
        let claims = TokenClaims(
            kind: .session,
            projectID: context.projectID,
            facts: try facts(of: holder, key, in: context),
            grants: holder.grants,
            issuedAt: context.now.seconds,
            expiration: context.now.seconds + (try context.settings.accessKeySessionTTL.seconds)
        )
        let token = context.signingKey.token(claims.object)
        return Exchanged(keyId: key.id, sessionJwt: token, expiration: claims.expiration)
    }

    /// The caller's key.
    ///
    /// - Throws: `accessKeyMissing`; `accessKeyInvalid`, whatever is wrong: a thief learns nothing.
    private func key(in context: Context) throws -> AccessKey {
        guard let secret = context.caller.key?.nonEmpty else { throw APIError(.accessKeyMissing) }
        guard let key = try AccessKey.usable(secret, in: context) else { throw APIError(.accessKeyInvalid) }
        return key
    }

    /// The key's claims are trusted, those of the client are not (AK-09).
    private func facts(of holder: AccessKeyHolder, _ key: AccessKey, in context: Context) throws -> SessionFacts {
        let (claims, tenantID) = (loginOptions?.customClaims ?? [:], loginOptions?.selectedTenant ?? "")
        var facts = SessionFacts(subject: holder.id)
        facts.selectedTenant = try SelectedTenant(context: context).choose(tenantID, among: holder.memberships)
        facts.untrustedClaims = JSONObject(claims.map { ($0.key, $0.value) })
        facts.add(key.customClaims)
        facts.isTest = holder.isTest
        return facts
    }
}

/// How an access key is to be exchanged.
struct AccessKeyLoginOptions: Decodable, Sendable {
    @ProtoField var customClaims: [String: JSONValue] = [:]
    /// The tenant to work for; empty for the only one.
    @ProtoField var selectedTenant = ""
}
