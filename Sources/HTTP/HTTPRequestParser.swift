/// Turns one connection's bytes into requests (RFC 9112) without doing I/O.
///
/// Pass what was read to `receive`, then call `next` until it returns `nil`. Pipelined requests stay buffered until the
/// next call. The result never depends on how the bytes are cut.
package final class HTTPRequestParser {
    private let limits: HTTPLimits
    private var buffer = ReceiveBuffer()
    private var head: HeadReader
    private var pending: Pending?
    private var failure: HTTPProtocolError?

    /// How much of a request has arrived; each phase has its own timeout.
    package enum Phase: Sendable {
        /// Nothing of a request has arrived.
        case idle
        /// `next` has not seen the end of the head yet.
        case head
        /// `next` has read the head but not the body.
        case body
    }

    /// A request whose head is complete.
    private struct Pending: Sendable {
        let head: RequestHead
        let expectsContinue: Bool
        var body: BodyReader
    }

    package init(limits: HTTPLimits = HTTPLimits()) {
        self.limits = limits
        head = HeadReader(limit: limits.head)
    }

    /// Takes bytes from the client; after an error they are dropped.
    package func receive(_ bytes: some Collection<UInt8>) {
        if failure == nil { buffer.append(bytes) }
    }

    /// The next complete request, or `nil` if more bytes are needed.
    /// - Throws: What to answer before closing; later calls throw it again, as nothing after it can be trusted.
    package func next() throws(HTTPProtocolError) -> HTTPRequest? {
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

    /// The phase of the next request; `idle` after an error.
    package var phase: Phase {
        if pending != nil { return .body }
        return buffer.isEmpty && !head.hasBegun || failure != nil ? .idle : .head
    }

    /// Whether the client waits for `100 Continue` (RFC 9110 §10.1.1); false once part of the body has arrived.
    package var awaitsContinue: Bool {
        guard let pending else { return false }
        return pending.expectsContinue && buffer.isEmpty && !pending.body.hasBegun
    }

    /// How many bytes are not consumed yet.
    package var buffered: Int { buffer.count }

    private func advance() throws(HTTPProtocolError) -> HTTPRequest? {
        if pending == nil, let head = try head.read(&buffer) {
            let body = try BodyReader(BodyFraming(head), limits: limits)
            pending = Pending(head: head, expectsContinue: try head.expectsContinue(), body: body)
        }
        guard let body = try pending?.body.read(&buffer), let head = pending.take()?.head else { return nil }
        self.head.startAgain(limit: limits.head)
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
