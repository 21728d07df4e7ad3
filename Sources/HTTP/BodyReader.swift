/// Reads one request's body from a buffer, as bytes arrive.
struct BodyReader: Sendable {
    private let framing: BodyFraming
    private var chunks: ChunkedBody

    /// Begins a body.
    /// - Throws: 413 for a length over the limit, before a byte of it is read.
    init(_ framing: BodyFraming, limits: HTTPLimits) throws(HTTPProtocolError) {
        if case .length(let length) = framing, length > limits.body { throw .bodyTooLarge }
        self.framing = framing
        chunks = ChunkedBody(limits: limits)
    }

    /// Consumes what there is of the body and returns it when it is whole, `nil` when more bytes are needed.
    mutating func read(_ buffer: inout ReceiveBuffer) throws(HTTPProtocolError) -> [UInt8]? {
        switch framing {
        case .chunked: try chunks.read(&buffer)
        case .length(let length): buffer.count < length ? nil : Array(buffer.take(atMost: length))
        }
    }

    /// Whether some of the body was consumed already, though it is not whole.
    var hasBegun: Bool { chunks.hasBegun }
}
