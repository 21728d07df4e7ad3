internal import HTTP
internal import JSON

/// Shows the page on which users say who they are, and takes what they say; one whom the application expects is sent on
/// at once.
///
/// A client without a browser asks for JSON, and gets the code.
struct VisitProvider: Endpoint {
    static let spec = OperationSpec(
        "Say who one is",
        [
            .get("/_emulator/v1/projects/{projectId}/identity"),
            .post("/_emulator/v1/projects/{projectId}/identity", .form),
        ],
        .assumed,
        access: .path("projectId")
    )
    static let audit: AuditAction? = .userCreated

    var visit: String
    /// Only shown.
    @ProtoField var redirect_uri = ""
    @ProtoField var email = ""
    @ProtoField var sub = ""
    @ProtoField var name = ""
    var verified: Presence<Bool> = .absent
    /// Separated by commas.
    @ProtoField var groups = ""
    @ProtoField var deny = false

    func perform(in context: Context) throws -> VisitAnswer {
        guard let type = try context.tickets.kind(of: visit)?.visit else { throw APIError(.visitNotFound) }
        return try answer(type, in: context)
    }

    private func answer<Visit: ProviderVisit>(_ type: Visit.Type, in context: Context) throws -> VisitAnswer {
        guard let visit = try context.tickets.find(type, visit) else { throw APIError(.visitNotFound) }
        guard deny || identity(for: visit) != nil else {
            guard !context.request.wantsJSON else { throw APIError.requiredField("email") }
            return .page(IdentityForm(visit: self.visit, redirectURI: visit.redirectURI).page)
        }
        _ = try context.tickets.take(type, self.visit)
        let result = try end(visit, in: context)
        guard !context.request.wantsJSON else { return .result(result) }
        return .redirect(Redirect(location: result.url, status: context.request.redirectStatus))
    }

    /// Who the user is: as they say, or as the application expects.
    private func identity(for visit: some ProviderVisit) -> LocalIdentity? {
        guard let subject = sub.trimmed.nonEmpty ?? email.trimmed.nonEmpty else {
            return visit.loginHint.isEmpty ? nil : LocalIdentity(hint: visit.loginHint)
        }
        var identity = LocalIdentity(subject: subject)
        (identity.email, identity.name) = (email.trimmed, name.trimmed)
        identity.isEmailVerified = verified.value ?? true
        identity.groups = groups.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
        return identity
    }

    private func end(_ visit: some ProviderVisit, in context: Context) throws -> VisitResult {
        guard !deny, let identity = identity(for: visit) else {
            return VisitResult(code: "", url: visit.url(refusing: APIError(.deniedByUser).saying(.accessDenied)))
        }
        switch try context.attempt({ try visit.code(for: identity, in: context) }) {
        case .success(let code): return VisitResult(code: code, url: visit.url(with: code))
        case .failure(let error): return VisitResult(code: "", url: visit.url(refusing: error))
        }
    }
}

/// What came of a visit, for clients without a browser.
struct VisitResult: JSONResponse {
    /// Empty if the user was refused.
    let code: String
    /// Where a browser would go.
    let url: String
}

/// The answer to somebody at the local provider.
enum VisitAnswer: ResponseGenerator {
    case page(Page)
    case redirect(Redirect)
    case result(VisitResult)

    static let document: (any JSONResponse.Type)? = VisitResult.self

    func response() throws -> HTTPResponse {
        switch self {
        case .page(let page): page.response()
        case .redirect(let redirect): redirect.response()
        case .result(let result): try result.response()
        }
    }
}

extension TicketKind {
    /// The visit that such a ticket is for; nil if it is for something else.
    fileprivate var visit: (any ProviderVisit.Type)? {
        switch self {
        case .authorization: AuthorizationRequest.self
        case .externalSignIn: ExternalSignIn.self
        case .authorizationCode, .redeemedCode, .externalCode, .passkeyCeremony, .revokedToken: nil
        }
    }
}
