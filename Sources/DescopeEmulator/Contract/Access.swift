internal import HTTP

/// Who may call an operation, and where the request has the project's ID.
enum Access: Sendable {
    /// `Bearer <projectId>:<managementKey>`, or `<projectId>:<token>:<managementKey>` (AR-1.1).
    case managementKey
    /// `Bearer <projectId>`; a token or key may follow, even an empty one (Ruby sends it).
    case project
    /// `Bearer <projectId>:<accessKey>`; a management key may follow, which SDKs that have one add to every call.
    case accessKey
    /// `Bearer <projectId>:<token>`, or `<projectId>` with the token in its cookie.
    case session(TokenKind)
    /// Anybody; that parameter of the path is the project's ID.
    case path(String)
    /// Anybody; that parameter of the query or form is the project's ID.
    case parameter(String)
    /// Client credentials, in `Authorization: Basic` or the form's `client_id` and `client_secret`.
    case client
    /// `Bearer <access token>`, whose issuer names the project.
    case accessToken
    /// Anybody, and no project: the emulator's own endpoints.
    case open
}

/// Who calls, as the request claims.
struct Caller: Sendable, Equatable {
    let projectID: String
    var token: String?
    /// A management key, an access key, or a client's secret.
    var key: String?
    var clientID: String?
    /// Whether the key is a management key, which the operation asks for.
    var isManager = false
}

/// Which management keys the emulator accepts.
package struct ManagementKeys: Sendable {
    /// Empty: any key that is not empty.
    private let accepted: [String]

    package init(_ accepted: [String] = []) { self.accepted = accepted }

    func accept(_ key: String) -> Bool {
        // All are compared, so that the time does not say which one was near.
        !key.isEmpty && (accepted.isEmpty || accepted.count { $0.isSameSecret(as: key) } > 0)
    }
}

extension Access {
    /// The caller of a request; nil for an open operation.
    ///
    /// - Throws: `unauthorized` for management operations, `invalidToken` for others.
    func caller(of request: HTTPRequest, _ match: RouteMatch, accepting keys: ManagementKeys) throws -> Caller? {
        do throws(Refusal) {
            switch self {
            case .managementKey: return try managementCaller(request, keys)
            case .project: return try BearerToken(request.headers, form: form).caller
            case .accessKey: return try BearerToken(request.headers, form: form, hasAccessKey: true).caller
            case .session(let kind): return try sessionCaller(request, kind)
            case .path(let name): return try Caller(projectID: Refusal.checked(match.parameter(name) ?? ""))
            case .parameter(let name): return try Caller(projectID: Refusal.checked(RequestTexts(request)[name] ?? ""))
            case .client: return try ClientCredentials.caller(of: request)
            case .accessToken: return try AccessToken.caller(of: request)
            case .open: return nil
            }
        } catch {
            switch self {
            case .managementKey: throw APIError(.unauthorized, error.reason)
            case .accessToken: throw APIError(.invalidToken, error.reason).saying(.invalidToken)
            default: throw APIError(.invalidToken, error.reason)
            }
        }
    }

    /// The `Authorization` header that operations of this kind want.
    private var form: String {
        switch self {
        case .managementKey: "Bearer <projectId>:<managementKey>"
        case .accessKey: "Bearer <projectId>:<accessKey>"
        case .session: "Bearer <projectId>:<JWT>"
        case .project, .path, .parameter, .client, .accessToken, .open: "Bearer <projectId>"
        }
    }

    private func managementCaller(_ request: HTTPRequest, _ keys: ManagementKeys) throws(Refusal) -> Caller {
        var caller = try BearerToken(request.headers, form: form).caller
        guard let key = caller.key, !key.isEmpty else {
            throw Refusal("The bearer token has no management key: it must be \(form)")
        }
        guard keys.accept(key) else { throw Refusal("The management key is not one that the emulator accepts") }
        caller.isManager = true
        return caller
    }

    private func sessionCaller(_ request: HTTPRequest, _ kind: TokenKind) throws(Refusal) -> Caller {
        var caller = try BearerToken(request.headers, form: form).caller
        caller.token = caller.token ?? request.cookies[kind.rawValue]?.nonEmpty
        guard caller.token != nil else { throw Refusal("The bearer token has no JWT: it must be \(form)") }
        return caller
    }
}
