/// An error that the API documents: thrown where the rule is, answered in the operation's envelope.
///
/// Any other error is a fault of ours or of the disk: it is logged, and answered with a bare 500.
struct APIError: Error, Sendable, Equatable {
    let code: ErrorCode
    let message: String
    /// In seconds from now.
    var retryAfter: Int?
    /// Whether the transaction still commits.
    private(set) var keepsChanges = false
    /// What OAuth's clients are told, if the status does not say it.
    var oauth: OAuthError?

    /// An error with its own message, or its code's.
    init(_ code: ErrorCode, _ message: String? = nil) {
        self.code = code
        self.message = message ?? code.message
    }

    /// An error whose message ends in the offending name.
    init(_ code: ErrorCode, naming name: String) { self.init(code, "\(code.message): \(name)") }

    /// A required field that is missing or empty.
    static func requiredField(_ field: String) -> APIError {
        APIError(.invalidRequest, "The \(field) field is required")
    }

    /// A field of the right type but a wrong form.
    static func invalidField(_ field: String) -> APIError {
        APIError(.invalidRequest, "The \(field) field is invalid")
    }

    /// An argument that makes no sense, and why.
    static func invalidArgument(_ name: String, _ reason: String? = nil) -> APIError {
        APIError(.invalidArguments, "The \(name) argument is invalid" + (reason.map { ": \($0)" } ?? ""))
    }

    /// The same error, its message led by the place of the culprit in the request.
    func at(_ place: String) -> APIError {
        var error = APIError(code, "\(place): \(message)")
        (error.retryAfter, error.keepsChanges, error.oauth) = (retryAfter, keepsChanges, oauth)
        return error
    }

    /// The same error, but the operation keeps what it wrote: attempt counters, lockouts, failed sign-ins.
    var keepingChanges: APIError {
        var copy = self
        copy.keepsChanges = true
        return copy
    }
}
