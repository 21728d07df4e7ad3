/// Why a message is refused, with the status to answer; the connection cannot be used afterwards.
package struct HTTPProtocolError: Error, Sendable, Equatable {
    /// The status to answer before closing.
    package let status: HTTPStatus
    /// One sentence about what is wrong, which never quotes the message.
    package let reason: String

    /// Makes an error; a server uses it for what the parser cannot see, such as a timeout.
    package init(_ status: HTTPStatus, _ reason: String) {
        self.status = status
        self.reason = reason
    }

    static func badRequest(_ reason: String) -> HTTPProtocolError {
        HTTPProtocolError(.badRequest, reason)
    }

    static let bodyTooLarge = HTTPProtocolError(.contentTooLarge, "The body is too large.")
}
