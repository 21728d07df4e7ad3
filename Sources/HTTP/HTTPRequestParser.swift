/// Turns bytes into requests (RFC 9112) and does no I/O: `receive`
/// what was read, then call `next` until it returns `nil`.
///
/// A request comes out whole, with its body. Requests may follow each other without
/// an answer between them (pipelining); the rest stays buffered until `next` is
/// called again. However the bytes are cut into pieces, the outcome is the same.
package struct HTTPRequestParser: Sendable {
    private let limits: HTTPLimits
    private var buffer = ReceiveBuffer()
    private var head: HeadReader
    private var pending: Pending?
    private var failure: HTTPProtocolError?

    /// Where in a request the received bytes end: each has a timeout of its own.
    package enum Phase: Sendable {
        /// No byte of a request has come.
        case idle
        /// The head is not complete, or `next` has not looked at it yet.
        case head
        /// The head is complete, the body is not.
        case body
    }

    /// A request whose head is complete.
    private struct Pending: Sendable {
        let head: RequestHead
        let expectsContinue: Bool
        var body: BodyReader
    }

    /// Makes a parser for one connection.
    package init(limits: HTTPLimits = HTTPLimits()) {
        self.limits = limits
        head = HeadReader(limit: limits.head)
    }

    /// Takes bytes as they came from the client; after an error they are dropped.
    package mutating func receive(_ bytes: some Collection<UInt8>) {
        if failure == nil { buffer.append(bytes) }
    }

    /// The next whole request, or `nil` when more bytes are needed.
    /// - Throws: What to answer before closing. Nothing after it can be trusted, so each later call throws the same
    ///   again.
    package mutating func next() throws(HTTPProtocolError) -> HTTPRequest? {
        if let failure { throw failure }
        do throws(HTTPProtocolError) {
            return try advance()
        } catch {
            failure = error
            pending = nil
            buffer.clear()
            throw error
        }
    }

    /// Where the client is, as of the last call of `next`; `idle` after an error.
    package var phase: Phase {
        if pending != nil { return .body }
        return buffer.isEmpty && !head.hasBegun || failure != nil ? .idle : .head
    }

    /// Whether the client holds its body back until it is told to
    /// continue (RFC 9110 §10.1.1); true until a byte of it comes.
    package var awaitsContinue: Bool {
        guard let pending else { return false }
        return pending.expectsContinue && buffer.isEmpty && !pending.body.hasBegun
    }

    /// The bytes received and not consumed: of a request that is not whole, and of those after it.
    package var buffered: Int { buffer.count }

    private mutating func advance() throws(HTTPProtocolError) -> HTTPRequest? {
        if pending == nil, let head = try head.read(&buffer) {
            let body = try BodyReader(BodyFraming(head), limits: limits)
            pending = Pending(head: head, expectsContinue: try head.expectsContinue(), body: body)
        }
        guard let body = try pending?.body.read(&buffer), let head = pending?.head else { return nil }
        pending = nil
        self.head = HeadReader(limit: limits.head)
        var request = HTTPRequest(
            method: head.method,
            target: head.target,
            headers: head.headers,
            body: body,
            keepsAlive: head.keepsAlive
        )
        request.version = head.version
        return request
    }
}
