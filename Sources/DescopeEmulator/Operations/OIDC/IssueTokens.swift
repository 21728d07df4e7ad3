internal import HTTP
internal import JSON

/// Gives an application tokens: for a code, for a refresh token, or for itself (RFC 6749 §3.2).
struct IssueTokens: Endpoint {
    static let spec = OperationSpec(
        "Give an application tokens",
        [.post("/oauth2/v1/token", .form), .post("/{ssoAppId}/oauth2/v1/token", .form)],
        .documented,
        access: .client,
        errors: .oauth,
        isHeavy: true
    )
    static let audit: AuditAction? = .login(.none)

    @ProtoField var grant_type = ""
    @ProtoField var client_id = ""
    @ProtoField var client_secret = ""
    @ProtoField var code = ""
    @ProtoField var redirect_uri = ""
    @ProtoField var code_verifier = ""
    @ProtoField var refresh_token = ""
    @ProtoField var scope = ""
    @ProtoField var ssoAppId = ""
    /// The project of a client whose ID does not say it.
    @ProtoField var project_id = ""
    /// Ignored, as all that follow: they belong to grant types that the emulator does not have, or to resources.
    @ProtoField var audience = ""
    @ProtoField var resource = ""
    @ProtoField var username = ""
    @ProtoField var password = ""
    @ProtoField var assertion = ""
    @ProtoField var client_assertion_type = ""
    @ProtoField var client_assertion = ""
    @ProtoField var device_code = ""

    func perform(in context: Context) throws -> TokenAnswer {
        guard !grant_type.isEmpty else { throw APIError.requiredField("grant_type") }
        if grant_type == "client_credentials", let key = try AccessKey.usable(context.caller.key ?? "", in: context) {
            let client = try OAuthClient(of: key, context.caller.clientID, applicationID: ssoAppId, in: context)
            try client.require(\.clientCredentialsDisabled)
            return try OAuthTokens(client, in: context).of(key, scope: scope)
        }
        let client = try OAuthClient(context.caller.clientID, applicationID: ssoAppId, in: context)
        let isAuthenticated = try client.authenticate(context.caller.key, in: context)
        switch grant_type {
        case "authorization_code":
            try client.require(\.authorizationCodeDisabled)
            return try CodeRedemption(code: code, redirectURI: redirect_uri, verifier: code_verifier)
                .tokens(for: client, isAuthenticated, in: context)
        case "refresh_token":
            try client.require(\.refreshTokenDisabled)
            return try OAuthTokens(client, in: context).refresh(refresh_token, scope: scope)
        case "client_credentials":
            try client.require(\.clientCredentialsDisabled)
            guard isAuthenticated else { throw APIError(.clientRefused).saying(.invalidClient) }
            return try OAuthTokens(client, in: context).ofClient(scope: scope)
        default:
            throw APIError(.grantTypeUnsupported, naming: grant_type).saying(.unsupportedGrantType)
        }
    }
}

/// Tokens, with what is not there left out (RFC 6749 §5.1).
struct TokenAnswer: JSONResponse {
    let access_token: Token
    private(set) var token_type = "Bearer"
    var refresh_token: Token?
    var id_token: Token?
    let expires_in: Int64
    let scope: String

    func response() throws -> HTTPResponse {
        let members = try JSONValue(parsing: encodeJSON(self)).objectValue ?? [:]
        var response = HTTPResponse.json(JSONValue.object(JSONObject(members.filter { !$0.value.isNull })).bytes())
        response.headers["Cache-Control"] = "no-store"
        return response
    }
}
