internal import HTTP
internal import JSON

/// Signs an application's user out, and sends the browser back (OpenID Connect RP-Initiated Logout §2).
///
/// An ID token does not say which session it belongs to, so all of the user's end.
struct EndSession: Endpoint {
    static let spec = OperationSpec(
        "Sign an application's user out",
        [
            .get("/oauth2/v1/logout"), .post("/oauth2/v1/logout", .form),
            .get("/{ssoAppId}/oauth2/v1/logout"), .post("/{ssoAppId}/oauth2/v1/logout", .form),
        ],
        .documented,
        access: .client,
        errors: .oauth
    )

    @ProtoField var id_token_hint = ""
    @ProtoField var client_id = ""
    @ProtoField var post_logout_redirect_uri = ""
    @ProtoField var state = ""
    @ProtoField var ssoAppId = ""
    /// The project of a client whose ID does not say it.
    @ProtoField var project_id = ""

    func perform(in context: Context) throws -> Reply<SessionEnd> {
        let hint = try id_token_hint.nonEmpty.map {
            try OAuthToken($0, as: .id, or: .invalidRequest, mayBeExpired: true, in: context)
        }
        let client = try OAuthClient(
            client_id.nonEmpty ?? hint?.clientID,
            applicationID: ssoAppId.nonEmpty ?? hint?.issuer.applicationID ?? "",
            in: context
        )
        // Who knows an ID token of one application's ends nothing in the name of another (RP-Initiated Logout §2).
        guard hint.map({ $0.issuer.applicationID == client.application.id }) != false else {
            throw APIError(.clientRefused, "The id_token_hint field is another application's").saying(.invalidRequest)
        }
        let destination = try post_logout_redirect_uri.nonEmpty.map(client.approved)
        if let hint { try context.sessions.revokeAll(of: hint.userID) }
        let items = state.isEmpty ? [] : [("state", state)]
        return Reply(
            body: SessionEnd(location: destination?.adding(items), status: context.request.redirectStatus),
            cookies: try context.settings.tokensIn == .cookies
                ? [TokenKind.session, .refresh].map { $0.cookie("", maxAge: 0) } : []
        )
    }
}

/// The answer to the end of a session: a browser goes on, if somebody said where to.
struct SessionEnd: ResponseGenerator {
    static let document: (any JSONResponse.Type)? = Empty.self

    let location: String?
    let status: HTTPStatus

    func response() throws -> HTTPResponse {
        guard let location else { return try Empty().response() }
        return Redirect(location: location, status: status).response()
    }
}
