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
            return try redeemCode(client, isAuthenticated, in: context)
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

    private func redeemCode(_ client: OAuthClient, _ isAuthenticated: Bool, in context: Context) throws -> TokenAnswer {
        guard !code.isEmpty else { throw APIError.requiredField("code") }
        guard let ticket = try context.tickets.take(AuthorizationCode.self, code) else {
            throw refusal("It is unknown, used or expired")
        }
        // A code that was shown is used up, whoever showed it.
        guard ticket.request.clientID == client.id, ticket.request.applicationID == client.application.id else {
            throw refusal("It is another client's").keepingChanges
        }
        guard ticket.request.redirectURI == redirect_uri else {
            throw refusal("The redirect_uri field is not the one that it was sent to").keepingChanges
        }
        try checkProofKey(ticket.request.codeChallenge, isAuthenticated)
        guard let user = try context.users.find(id: ticket.userID) else {
            throw refusal("Its user is not there").keepingChanges
        }
        return try OAuthTokens(client, in: context).begin(user, ticket.request)
    }

    private func checkProofKey(_ challenge: String, _ isAuthenticated: Bool) throws {
        guard challenge.isEmpty else {
            guard ProofKey.proves(code_verifier, challenge) else {
                throw refusal("The code_verifier field does not fit").keepingChanges
            }
            return
        }
        // A verifier without a challenge may be the sign of a code that was swapped (RFC 9700 §2.1.1).
        guard code_verifier.isEmpty else { throw refusal("It was asked for without a proof key").keepingChanges }
        guard isAuthenticated else { throw refusal("It takes a client secret or a proof key").keepingChanges }
    }

    private func refusal(_ reason: String) -> APIError {
        APIError(.authorizationCodeRefused, reason).saying(.invalidGrant)
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
