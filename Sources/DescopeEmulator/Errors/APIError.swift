internal import HTTP
internal import JSON

/// An error that the API documents: thrown where the rule is, answered in the service's envelope.
struct APIError: Error, Sendable, Equatable {
    let code: ErrorCode
    let message: String
    var headers: HTTPHeaders = [:]

    /// An error with the catalogue's message, or one of its own.
    init(_ code: ErrorCode, _ message: String? = nil) {
        self.code = code
        self.message = message ?? code.entry.message
    }

    /// A required field that is missing or empty.
    static func requiredField(_ field: String) -> APIError {
        APIError(.invalidRequest, "The \(field) field is required")
    }

    /// A field whose value has the right type but a wrong form.
    static func invalidField(_ field: String) -> APIError {
        APIError(.invalidRequest, "The \(field) field is invalid")
    }

    /// The error in the service's four-key envelope (W-10).
    func response(status: HTTPStatus? = nil) -> HTTPResponse {
        let envelope: JSONValue = [
            "errorCode": .string(code.rawValue), "errorDescription": .string(code.entry.description),
            "errorMessage": .string(message), "message": .string(message),
        ]
        return HTTPResponse(
            status ?? code.status,
            headers: headers.adding("Content-Type", "application/json"),
            body: envelope.bytes()
        )
    }
}

extension HTTPHeaders {
    func adding(_ name: String, _ value: String) -> HTTPHeaders {
        var copy = self
        copy.add(name, value)
        return copy
    }
}
