/// Reads one request's body from a buffer as bytes arrive.
struct BodyReader: Sendable {
    private let framing: BodyFraming
    private var chunks: ChunkedBody

    /// Starts reading a body.
    /// - Throws: 413 if the announced length exceeds the limit.
    init(_ framing: BodyFraming, limits: HTTPLimits) throws(HTTPProtocolError) {
        if case .length(let length) = framing, length > limits.body { throw .bodyTooLarge }
        self.framing = framing
        chunks = ChunkedBody(limits: limits)
    }

    /// Returns the body once it is complete, `nil` if more bytes are needed.
    mutating func read(_ buffer: inout ReceiveBuffer) throws(HTTPProtocolError) -> [UInt8]? {
        switch framing {
        case .chunked: try chunks.read(&buffer)
        case .length(let length): buffer.count < length ? nil : Array(buffer.take(atMost: length))
        }
    }

    /// Whether part of the body has been consumed.
    var hasBegun: Bool { chunks.hasBegun }
}
