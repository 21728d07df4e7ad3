/// An application, which answers a request at once, or returns nil and calls back later, once and from any thread.
package typealias Responder = @Sendable (HTTPRequest, @escaping @Sendable (Outcome) -> Void) -> Outcome?

/// The outcome of a request.
package enum Outcome: Sendable {
    case answer(HTTPResponse)
    /// The connection closes without an answer.
    case drop
    /// The head, which announces the complete body, and `after` bytes of it are sent; then the connection closes.
    case truncated(HTTPResponse, after: Int)
}
