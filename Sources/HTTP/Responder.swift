/// What an application is to a server: it answers a request by calling back once, from any thread, now or later.
package typealias Responder = @Sendable (HTTPRequest, @escaping @Sendable (Outcome) -> Void) -> Void

/// The outcome of a request.
package enum Outcome: Sendable {
    /// The response is sent.
    case answer(HTTPResponse)
    /// The connection closes without an answer.
    case drop
    /// The head, which announces the complete body, and `after` bytes of the body are sent; then the connection closes.
    case truncated(HTTPResponse, after: Int)
}
