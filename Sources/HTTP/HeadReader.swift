/// Reads one request's head from a buffer, line by line.
struct HeadReader: Sendable {
    private var head: RequestHead?
    private var remaining: Int
    private var blankLines = 0

    init(limit: Int) { remaining = limit }

    /// Whether the request line has been read.
    var hasBegun: Bool { head != nil }

    /// Returns the head once its empty line has arrived, `nil` if more bytes are needed.
    mutating func read(_ buffer: inout ReceiveBuffer) throws(HTTPProtocolError) -> RequestHead? {
        while head == nil {
            guard let line = try buffer.line(atMost: remaining, orThrow: Self.requestLineTooLong) else { return nil }
            if line.isEmpty { try skipBlankLine() } else { try begin(line) }
        }
        while let line = try buffer.line(atMost: remaining, orThrow: Self.headTooLarge) {
            remaining -= line.count + 2
            if line.isEmpty {
                try head?.resolveHost()
                return head
            }
            try head?.add(fieldLine: line)
        }
        return nil
    }

    private mutating func begin(_ line: ArraySlice<UInt8>) throws(HTTPProtocolError) {
        remaining -= line.count + 2
        head = try RequestHead(requestLine: line)
    }

    /// Skips a few empty lines: some clients add one after a body (RFC 9112 §2.2).
    private mutating func skipBlankLine() throws(HTTPProtocolError) {
        blankLines += 1
        guard blankLines <= Self.allowedBlankLines else { throw .badRequest("Empty lines come instead of a request.") }
    }

    private static let allowedBlankLines = 4
    private static let requestLineTooLong = HTTPProtocolError(.uriTooLong, "The request line is too long.")
    private static let headTooLarge = HTTPProtocolError(.headerFieldsTooLarge, "The header fields are too large.")
}
