/// Why a message is refused, and the status to answer with; the connection is unusable afterwards.
package struct HTTPProtocolError: Error, Sendable, Equatable {
    /// The status to answer with before closing.
    package let status: HTTPStatus
    /// One sentence about the problem that never quotes the message.
    package let reason: String

    /// Makes an error; servers use it for what a parser cannot notice, such as a timeout.
    package init(_ status: HTTPStatus, _ reason: String) {
        self.status = status
        self.reason = reason
    }

    static func badRequest(_ reason: String) -> HTTPProtocolError { HTTPProtocolError(.badRequest, reason) }

    static let bodyTooLarge = HTTPProtocolError(.contentTooLarge, "The body is too large.")
}
