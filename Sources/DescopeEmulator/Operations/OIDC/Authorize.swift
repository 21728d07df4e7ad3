internal import JSON

/// Sends a user to say who they are, and then back to the application with a code (RFC 6749 §4.1.1).
struct Authorize: Endpoint {
    static let spec = OperationSpec(
        "Sign a user in to an application",
        [
            .get("/oauth2/v1/authorize"), .post("/oauth2/v1/authorize", .form),
            .get("/{ssoAppId}/oauth2/v1/authorize"), .post("/{ssoAppId}/oauth2/v1/authorize", .form),
        ],
        .documented,
        access: .client,
        errors: .oauth
    )

    @Flattened var request: AuthorizeRequest

    func perform(in context: Context) throws -> Redirect {
        let client = try OAuthClient(context.caller.clientID, applicationID: request.ssoAppId, in: context)
        // An error before this is not told to an address that may be anybody's (RFC 6749 §4.1.2.1).
        let visit = request.visit(to: try client.approved(request.redirect_uri), of: client)
        let url =
            switch try context.attempt({ try request.next(visit, client, in: context) }) {
            case .success(let url): url
            case .failure(let error): visit.url(refusing: error)
            }
        return Redirect(location: url, status: context.request.redirectStatus)
    }
}

/// What a client asks for.
struct AuthorizeRequest: Decodable, Sendable, FieldAliasing {
    /// The standard's name; SDKs have the other one (C-24).
    static let aliases = ["loginHint": ["login_hint"]]

    @ProtoField var response_type = ""
    @ProtoField var client_id = ""
    @ProtoField var redirect_uri = ""
    @ProtoField var scope = ""
    @ProtoField var state = ""
    @ProtoField var nonce = ""
    @ProtoField var code_challenge = ""
    @ProtoField var code_challenge_method = ""
    @ProtoField var prompt = ""
    @ProtoField var loginHint = ""
    @ProtoField var tenant = ""
    @ProtoField var ssoAppId = ""
    /// The project of a client whose ID does not say it.
    @ProtoField var project_id = ""
    /// These concern the service's own pages, which the emulator's replaces.
    @ProtoField var flow = ""
    @ProtoField var flow_token = ""
    @ProtoField var style = ""
    @ProtoField var dynamic_val = ""
    /// Ignored: tokens are bound to no key.
    @ProtoField var dpop_jkt = ""
}

extension AuthorizeRequest {
    fileprivate func visit(to redirectURI: String, of client: OAuthClient) -> AuthorizationRequest {
        AuthorizationRequest(
            applicationID: client.application.id,
            clientID: client.id,
            redirectURI: redirectURI,
            scope: scope,
            state: state,
            nonce: nonce,
            codeChallenge: code_challenge,
            tenant: tenant,
            loginHint: loginHint
        )
    }

    /// Where the user goes: to the page, or straight back if nothing needs to be asked.
    fileprivate func next(_ visit: AuthorizationRequest, _ client: OAuthClient, in context: Context) throws -> String {
        guard response_type == "code" else {
            throw APIError.invalidField("response_type").saying(.unsupportedResponseType)
        }
        try client.require(\.authorizationCodeDisabled)
        try checkProofKey(of: client)
        guard prompt.split(separator: " ").contains("none") else { return try visit.begin(in: context) }
        return visit.url(with: try visit.code(for: signedInUser(in: context), in: context))
    }

    private func checkProofKey(of client: OAuthClient) throws {
        guard !code_challenge.isEmpty else {
            guard client.settings.clientType != .public, !client.settings.forcePkce else {
                throw APIError.requiredField("code_challenge")
            }
            return
        }
        // Without a method it would be `plain` (RFC 7636 §4.3).
        guard code_challenge_method == ProofKey.method else { throw APIError.invalidField("code_challenge_method") }
        guard ProofKey.isChallenge(code_challenge) else { throw APIError.invalidField("code_challenge") }
    }

    /// The user whose session the browser has in its cookie.
    private func signedInUser(in context: Context) throws -> User {
        guard let token = context.request.cookies[TokenKind.refresh.rawValue],
            case .success(let session) = try context.attempt({ try Session(token, in: context) }),
            let user = session.user
        else { throw APIError(.signInRequired).saying(.loginRequired) }
        return user
    }
}
