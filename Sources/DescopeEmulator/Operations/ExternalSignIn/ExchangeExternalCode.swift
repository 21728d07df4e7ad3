internal import JSON

/// Signs in a user who is back from an OAuth provider (AR-3.11).
struct ExchangeOAuthCode: Endpoint {
    static let spec = OperationSpec(
        "Exchange a code of an OAuth sign-in",
        // .NET's older address takes the code in the query.
        [.post("/v1/auth/oauth/exchange"), .get("/v1/auth/exchange")],
        .sdk,
        access: .project,
        isHeavy: true
    )
    static let audit: AuditAction? = .login(.oauth)

    var code: String

    func perform(in context: Context) throws -> Reply<JWTResponse> {
        try ExternalCode.taken(code, of: [.oauth], in: context).signIn(by: .oauth, in: context).reply(in: context)
    }
}

/// Signs in a user who is back from a tenant's identity provider.
struct ExchangeSSOCode: Endpoint {
    static let spec = OperationSpec(
        "Exchange a code of single sign-on",
        [.post("/v1/auth/saml/exchange"), .post("/v1/auth/sso/exchange")],
        .sdk,
        access: .project,
        isHeavy: true
    )
    static let audit: AuditAction? = .login(.saml)

    var code: String

    func perform(in context: Context) throws -> Reply<JWTResponse> {
        let code = try ExternalCode.taken(code, of: [.saml, .oidc], in: context)
        var response = try code.signIn(by: .sso, in: context)
        response.session.tenantSSOID = code.start.ssoID
        response.idpResponse = code.idpResponse
        return try response.reply(in: context)
    }
}

extension ExternalCode {
    /// - Throws: `externalCodeRefused` for a code that is unknown, used, expired or of another kind.
    fileprivate static func taken(
        _ code: String,
        of kinds: [ExternalIdentity.Kind],
        in context: Context
    ) throws -> ExternalCode {
        guard let code = try context.tickets.take(ExternalCode.self, code) else { throw APIError(.externalCodeRefused) }
        // A code that was shown is used up, wherever it was shown.
        guard kinds.contains(code.start.identityKind) else { throw APIError(.externalCodeRefused).keepingChanges }
        return code
    }

    fileprivate func signIn(by method: SignInMethod, in context: Context) throws -> JWTResponse {
        guard let user = try context.users.find(id: userID) else { throw APIError(.externalCodeRefused) }
        var signIn = SignIn(user, by: method)
        (signIn.options, signIn.earlierMethods) = (start.options, start.earlierMethods)
        // Whoever comes by a tenant's identity provider works for the tenant.
        if start.identityKind != .oauth, signIn.options.tenantId.isEmpty { signIn.options.tenantId = start.provider }
        return try signIn.perform(in: context)
    }

    /// What the identity provider answered, by its protocol.
    fileprivate var idpResponse: JSONValue {
        let isOIDC = start.identityKind == .oidc
        let claims = JSONValue.object(JSONObject(claims.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
        return [
            "samlResponse": "", "samlGeneratedUser": "", "samlGeneratedRoles": "",
            "oidcResponse": "", "oidcGeneratedUser": "", "oidcGeneratedRoles": "",
            "idpGroups": self.claims["groups"] ?? [], "idpSAMLAttributes": isOIDC ? [:] : claims,
            "idpOIDCClaims": isOIDC ? claims : [:],
        ]
    }
}
