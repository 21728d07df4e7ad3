internal import JSON

/// Begins a sign-in at a tenant's identity provider; SAML is its older name (AR-3.11).
struct StartSSO: Endpoint {
    static let spec = OperationSpec(
        "Sign in with single sign-on",
        ["saml", "sso"].map { .post("/v1/auth/\($0)/authorize", .jsonAndQuery(query)) },
        .live,
        access: .project
    )
    static let audit: AuditAction? = .loginStart(.saml)

    private static let query = [
        "tenant", "redirectUrl", "prompt", "test", "forceAuthn", "loginHint", "initiatedEmail", "ssoId",
    ]

    @Flattened var request: SSORequest
    @Flattened var options = LoginOptions()

    /// Where a user goes to sign in.
    struct Start: JSONResponse {
        let url: String
    }

    func perform(in context: Context) throws -> Start {
        let tenant = try request.foundTenant(in: context)
        context.audit.note("", ofTenant: tenant.id)
        let kind: ExternalIdentity.Kind = tenant.authentication == .oidc ? .oidc : .saml
        var start = ExternalSignIn(mode: .signUpOrIn, identityKind: kind, provider: tenant.id)
        start.redirectURI = try ExternalSignIn.redirectURI(request.redirectUrl, in: context)
        (start.loginHint, start.ssoID) = (request.loginHint, request.ssoId)
        try start.go(on: options, in: context)
        return Start(url: try start.begin(in: context))
    }
}

/// What a sign-in at a tenant's identity provider is made of.
struct SSORequest: Decodable, Sendable, FieldAliasing {
    /// Python's and go's name.
    static let aliases = ["redirectUrl": ["redirectURL"]]

    /// A tenant's ID, or an e-mail address or domain of its users.
    var tenant: String
    @ProtoField var redirectUrl = ""
    /// Ignored: whoever has a session elsewhere is asked here.
    @ProtoField var prompt: [String] = []
    @ProtoField var test = false
    @ProtoField var forceAuthn = false
    @ProtoField var loginHint = ""
    /// Ignored: it is the address at which a page of the service's was opened.
    @ProtoField var initiatedEmail = ""
    @ProtoField var ssoId = ""

    /// - Throws: `malformedRequest` if no tenant is meant, or a disabled one.
    fileprivate func foundTenant(in context: Context) throws -> Tenant {
        let domain = tenant.split(separator: "@").last.map(String.init)?.lowercased() ?? ""
        let id = try context.tenants.find(tenant)?.id ?? context.tenants.tenantID(sso: domain)
        guard let found = try id.flatMap({ try context.tenants.find($0) }), !found.isDisabled else {
            let reason = "Received tenant from query param, but it does not match any pattern"
            throw APIError(.malformedRequest, reason)
        }
        return found
    }
}
