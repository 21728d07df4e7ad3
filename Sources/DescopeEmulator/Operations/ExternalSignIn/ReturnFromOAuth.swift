internal import HTTP
internal import JSON

/// Where an OAuth provider other than the local one sends users back to, with the page's `visit` as the state.
///
/// The emulator calls no foreign host, so it cannot redeem a code: it believes what comes along in an ID token, or in
/// Apple's `user`, whoever signed it.
struct ReturnFromOAuth: Endpoint {
    static let spec = OperationSpec(
        "Come back from an OAuth provider",
        [.get("/v1/auth/oauth/callback"), .post("/v1/auth/oauth/callback", .form)],
        .sdk,
        access: .parameter("projectId")
    )

    var projectId: String
    var state: String
    @ProtoField var code = ""
    @ProtoField var error = ""
    @ProtoField var error_description = ""
    @ProtoField var id_token = ""
    /// A user's name and address in JSON, as Apple sends it at the first sign-in.
    @ProtoField var user = ""
    /// Ignored, as what follows: the state says it.
    @ProtoField var provider = ""
    @ProtoField var tenantId = ""
    @ProtoField var ssoId = ""

    func perform(in context: Context) throws -> Redirect {
        guard let visit = try context.tickets.take(ExternalSignIn.self, state) else {
            throw APIError(.externalCodeRefused)
        }
        return Redirect(location: try destination(of: visit, in: context), status: context.request.redirectStatus)
    }

    private func destination(of visit: ExternalSignIn, in context: Context) throws -> String {
        guard error.isEmpty else { return visit.redirectURI.adding([("err", error_description.nonEmpty ?? error)]) }
        guard let identity = try identity() else {
            throw APIError(.externalCodeRefused, "There is no ID token, and the emulator asks no provider about a code")
        }
        switch try context.attempt({ try visit.code(for: identity, in: context) }) {
        case .success(let code): return visit.url(with: code)
        case .failure(let error): return visit.url(refusing: error)
        }
    }

    private func identity() throws -> LocalIdentity? {
        let claims = id_token.isEmpty ? JSONObject() : try JSONWebToken(id_token).claims
        let person = try user.nonEmpty.map { try Self.object($0) }
        let email = claims["email"]?.stringValue ?? person?["email"]?.stringValue ?? ""
        guard let subject = claims["sub"]?.stringValue?.nonEmpty ?? email.nonEmpty else { return nil }
        var identity = LocalIdentity(subject: subject)
        identity.email = email
        // Apple says it in a text.
        identity.isEmailVerified = claims["email_verified"].map { $0 == true || $0 == "true" } ?? true
        let names = ["firstName", "lastName"].compactMap { person?["name"]?[$0]?.stringValue?.nonEmpty }
        identity.name = claims["name"]?.stringValue ?? names.joined(separator: " ")
        return identity
    }

    private static func object(_ text: String) throws -> JSONValue {
        do {
            return try JSONValue(parsing: Array(text.utf8))
        } catch {
            throw APIError(.malformedRequest, "The user field must be JSON")
        }
    }
}
