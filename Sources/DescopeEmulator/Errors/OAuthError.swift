/// The word for what is wrong that OAuth's clients look at.
enum OAuthError: String, Sendable {
    // RFC 6749 §4.1.2.1 and §5.2.
    case invalidRequest = "invalid_request"
    case invalidClient = "invalid_client"
    case invalidGrant = "invalid_grant"
    case invalidScope = "invalid_scope"
    case unauthorizedClient = "unauthorized_client"
    case unsupportedGrantType = "unsupported_grant_type"
    case unsupportedResponseType = "unsupported_response_type"
    case accessDenied = "access_denied"
    case serverError = "server_error"
    // RFC 6750 §3.1.
    case invalidToken = "invalid_token"
    // OpenID Connect Core §3.1.2.6.
    case loginRequired = "login_required"
}

extension APIError {
    /// The same error, with its word for OAuth's clients; without one, it follows from the status.
    func saying(_ word: OAuthError) -> APIError {
        var copy = self
        copy.oauth = word
        return copy
    }

    /// The word for OAuth's clients.
    var oauthError: OAuthError {
        if let oauth { return oauth }
        return switch code.status {
        case 401: .invalidClient
        case 403: .accessDenied
        case 500...: .serverError
        default: .invalidRequest
        }
    }
}
