internal import HTTP
internal import JSON
internal import Logging

/// The form of an operation's errors.
enum ErrorEnvelope: Sendable {
    /// The service's four keys (W-10).
    case descope
    /// The four keys, and RFC 6749's `error` and `error_description` (C-26).
    case oauth
    /// RFC 7644's `schemas`, `detail` and `status`.
    case scim

    /// The response to an error; `status` replaces the code's own.
    func response(to error: APIError, status: HTTPStatus? = nil) -> HTTPResponse {
        let status = status ?? HTTPStatus(error.code.status)
        let body = body(error, status)
        var response = HTTPResponse(status, headers: ["Content-Type": contentType], body: body.bytes())
        if let seconds = error.retryAfter { response.headers["Retry-After"] = String(seconds) }
        if case .oauth = self, error.oauthError == .invalidToken {
            // RFC 6750 §3. Clients that are refused get no such field: browsers would ask for a password.
            response.headers["WWW-Authenticate"] = #"Bearer error="invalid_token""#
        }
        return response
    }

    /// The response to any error; only the log has the details of an undocumented one.
    func response(to error: any Error, _ logger: Logger) -> HTTPResponse {
        if let error = error as? APIError { return response(to: error) }
        logger.error("unexpected error", metadata: ["error": "\(error)"])
        return response(to: APIError(.unknownServerError))
    }

    private var contentType: String {
        switch self {
        case .descope, .oauth: "application/json"
        case .scim: "application/scim+json"
        }
    }

    private func body(_ error: APIError, _ status: HTTPStatus) -> JSONValue {
        switch self {
        case .descope: .object(Self.keys(error))
        case .oauth:
            .object(
                JSONObject(
                    Array(Self.keys(error)) + [
                        ("error", .string(error.oauthError.rawValue)), ("error_description", .string(error.message)),
                    ]
                )
            )
        case .scim:
            [
                "schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"], "detail": .string(error.message),
                "status": .string(String(status.code)),
            ]
        }
    }

    private static func keys(_ error: APIError) -> JSONObject {
        [
            "errorCode": .string(error.code.rawValue), "errorDescription": .string(error.code.description),
            "errorMessage": .string(error.message), "message": .string(error.message),
        ]
    }
}
