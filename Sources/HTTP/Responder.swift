/// An application, which answers a request by calling back once, from any thread, now or later.
package typealias Responder = @Sendable (HTTPRequest, @escaping @Sendable (Outcome) -> Void) -> Void

/// The outcome of a request.
package enum Outcome: Sendable {
    case answer(HTTPResponse)
    /// The connection closes without an answer.
    case drop
    /// The head, which announces the complete body, and `after` bytes of it are sent; then the connection closes.
    case truncated(HTTPResponse, after: Int)
}
