internal import JSON

/// Makes an application's token worthless: a refresh token with its session, an access token alone (RFC 7009).
struct RevokeToken: Endpoint {
    static let spec = OperationSpec(
        "Revoke an application's token",
        [.post("/oauth2/v1/revoke", .form), .post("/{ssoAppId}/oauth2/v1/revoke", .form)],
        .documented,
        access: .client,
        errors: .oauth
    )

    var token: String
    /// Ignored: the token says what it is.
    @ProtoField var token_type_hint = ""
    @ProtoField var client_id = ""
    @ProtoField var client_secret = ""
    @ProtoField var ssoAppId = ""
    /// The project of a client whose ID does not say it.
    @ProtoField var project_id = ""

    func perform(in context: Context) throws -> Empty {
        let issuer = Issuer(ofToken: token)
        let own = ssoAppId.nonEmpty ?? issuer?.applicationID ?? ""
        let client = try OAuthClient(context.caller.clientID, applicationID: own, in: context)
        _ = try client.authenticate(context.caller.key, in: context)
        // A token that is none is as good as revoked (RFC 7009 §2.2).
        guard
            case .success(let token) = try context.attempt({ try OAuthToken(token, or: .invalidRequest, in: context) })
        else { return Empty() }
        guard token.belongs(to: client) else {
            throw APIError(.clientRefused, "The token is another client's").saying(.invalidClient)
        }
        try revoke(token, in: context)
        return Empty()
    }

    private func revoke(_ token: OAuthToken, in context: Context) throws {
        guard token.kind != .refresh else {
            return try token.claims["sid"]?.stringValue.map(context.sessions.revoke) ?? ()
        }
        let lifetime = Int64(token.claims["exp"]?.intValue ?? 0) - context.now.seconds
        try context.tickets.add(RevokedToken(), secret: self.token, lifetime: lifetime)
    }
}
