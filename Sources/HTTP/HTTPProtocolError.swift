/// Why a message is refused, and the status to answer with; the connection is unusable afterwards.
package struct HTTPProtocolError: Error, Sendable, Equatable {
    package let status: HTTPStatus
    /// One sentence that never quotes the message.
    package let reason: String

    /// Servers use it for what a parser cannot notice, such as a timeout.
    package init(_ status: HTTPStatus, _ reason: String) {
        self.status = status
        self.reason = reason
    }

    static func badRequest(_ reason: String) -> HTTPProtocolError { HTTPProtocolError(.badRequest, reason) }

    static let bodyTooLarge = HTTPProtocolError(.contentTooLarge, "The body is too large.")
}
