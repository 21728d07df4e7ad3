internal import JSON

/// Tells an application what it may know of its user (OpenID Connect Core §5.3).
struct LoadUserInfo: Endpoint {
    static let spec = OperationSpec(
        "Load an application's user",
        [
            .get("/oauth2/v1/userinfo"), .post("/oauth2/v1/userinfo", .form),
            .get("/{ssoAppId}/oauth2/v1/userinfo"), .post("/{ssoAppId}/oauth2/v1/userinfo", .form),
        ],
        .documented,
        access: .accessToken,
        errors: .oauth
    )

    /// Ignored: the token says the application.
    @ProtoField var ssoAppId = ""

    func perform(in context: Context) throws -> UserInfo {
        let token = try OAuthToken(context.callersToken(), as: .access, or: .invalidToken, in: context)
        let user = try token.user(in: context)
        var claims = user.claims(for: token.scopes)
        if token.scopes.includesGrants { claims.add(Grants(try UserView(user, in: context)).claims) }
        return UserInfo(claims: claims)
    }
}

/// Claims about a user, at the root of the answer (AR-1.3).
struct UserInfo: JSONResponse {
    let claims: JSONObject

    init(claims: JSONObject) { self.claims = claims }

    init(from decoder: any Decoder) throws {
        claims = JSONObject(
            try decoder.singleValueContainer().decode([String: JSONValue].self).map { ($0.key, $0.value) }
        )
    }

    func encode(to encoder: any Encoder) throws { try JSONValue.object(claims).encode(to: encoder) }
}
