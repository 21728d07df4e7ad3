internal import JSON

/// Says how the project's default application signs in (OpenID Connect Discovery §4, RFC 8414).
struct Discover: Endpoint {
    static let spec = OperationSpec(
        "Discover how to sign in to a project",
        [
            .get("/{projectId}/.well-known/openid-configuration"),
            .get("/{projectId}/.well-known/oauth-authorization-server"),
            .get("/.well-known/oauth-authorization-server/{projectId}"),
        ],
        .documented,
        access: .path("projectId")
    )

    /// An application of the project; the default one if empty.
    @ProtoField var ssoAppId = ""

    func perform(in context: Context) throws -> ProviderConfiguration {
        try ProviderConfiguration(ofApplication: ssoAppId.nonEmpty ?? Application.defaultID, in: context)
    }
}

/// The same for any application.
struct DiscoverApplication: Endpoint {
    static let spec = OperationSpec(
        "Discover how to sign in to an application",
        .get("/{projectId}/{ssoAppId}/.well-known/openid-configuration"),
        .documented,
        access: .path("projectId")
    )

    var ssoAppId: String

    func perform(in context: Context) throws -> ProviderConfiguration {
        try ProviderConfiguration(ofApplication: ssoAppId, in: context)
    }
}

/// The same for third-party applications, which have an issuer and addresses of their own (TP-15).
struct DiscoverThirdParty: Endpoint {
    static let spec = OperationSpec(
        "Discover how third parties sign in",
        [
            .get("/v1/apps/{projectId}/.well-known/openid-configuration"),
            .get("/v1/apps/{projectId}/.well-known/oauth-authorization-server"),
        ],
        .documented,
        access: .path("projectId")
    )

    func perform(in context: Context) -> ProviderConfiguration {
        let origin = context.request.origin
        return ProviderConfiguration(
            issuer: "\(origin)/v1/apps/\(context.projectID)",
            keys: "\(origin)/\(context.projectID)/.well-known/jwks.json",
            endpoints: origin + "/oauth2/v1/apps"
        )
    }
}

/// How an issuer's applications sign in, in the words of OpenID Connect.
struct ProviderConfiguration: JSONResponse {
    let issuer: String
    let jwks_uri: String
    let authorization_endpoint: String
    let token_endpoint: String
    let userinfo_endpoint: String
    /// Empty where sessions cannot be ended so.
    private(set) var end_session_endpoint = ""
    let revocation_endpoint: String
    private(set) var response_types_supported = ["code"]
    private(set) var grant_types_supported = ["authorization_code", "refresh_token", "client_credentials"]
    private(set) var subject_types_supported = ["public"]
    private(set) var id_token_signing_alg_values_supported = ["RS256"]
    private(set) var code_challenge_methods_supported = [ProofKey.method]
    private(set) var token_endpoint_auth_methods_supported = ["client_secret_post", "client_secret_basic", "none"]
    private(set) var scopes_supported = [
        "openid", "profile", "email", "phone", "descope.claims", "descope.custom_claims", "roles",
    ]
    private(set) var claims_supported = [
        "iss", "aud", "azp", "sub", "iat", "exp", "nonce", "amr", "name", "given_name", "middle_name", "family_name",
        "picture", "email", "email_verified", "phone_number", "phone_number_verified", "roles", "permissions",
        "tenants",
    ]
    private(set) var backchannel_logout_supported = false
    private(set) var request_parameter_supported = false
    private(set) var request_uri_parameter_supported = false
}

extension ProviderConfiguration {
    /// - Parameter query: What every address of a client's has besides, as in `?project_id=…`.
    init(issuer: String, keys: String, endpoints: String, query: String = "") {
        self.issuer = issuer
        jwks_uri = keys
        authorization_endpoint = endpoints + "/authorize" + query
        token_endpoint = endpoints + "/token" + query
        userinfo_endpoint = endpoints + "/userinfo"
        revocation_endpoint = endpoints + "/revoke" + query
    }

    /// - Throws: `applicationNotFound`, also for one that does not sign in with OpenID Connect.
    fileprivate init(ofApplication id: String, in context: Context) throws {
        let application = try context.applications.get(id)
        guard case .oidc = application.settings else { throw APIError(.applicationNotFound, naming: id) }
        let (origin, projectID) = (context.request.origin, context.projectID)
        let issuer = Issuer(origin: origin, projectID: projectID, applicationID: id).text
        // An imported client ID does not say which project is meant.
        let query = application.importedClientID.isEmpty ? "" : "?project_id=\(projectID)"
        let endpoints = id == Application.defaultID ? origin + "/oauth2/v1" : "\(origin)/\(id)/oauth2/v1"
        self.init(
            issuer: issuer,
            keys: "\(origin)/\(projectID)/.well-known/jwks.json",
            endpoints: endpoints,
            query: query
        )
        end_session_endpoint = endpoints + "/logout" + query
    }
}
