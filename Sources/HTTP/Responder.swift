/// Answers a request by calling back once, from any thread, now or later; where a server and an application meet.
package typealias Responder = @Sendable (HTTPRequest, @escaping @Sendable (Outcome) -> Void) -> Void

/// What becomes of a request.
package enum Outcome: Sendable {
    /// The response is sent.
    case answer(HTTPResponse)
    /// The connection closes without a byte.
    case drop
    /// The connection closes after the head and the first `after` bytes of the body; the head announces the whole body.
    case truncated(HTTPResponse, after: Int)
}
