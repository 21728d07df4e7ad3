/// Reads one request's head from a buffer, line by line.
struct HeadReader: Sendable {
    private var head: RequestHead?
    private var remaining: Int
    private var blankLines = 0
    /// The last head with its fields as they came: clients send the same ones again and again.
    private var last: RequestHead?

    init(limit: Int) { remaining = limit }

    /// Goes on to the client's next head.
    mutating func startAgain(limit: Int) {
        remaining = limit
        blankLines = 0
    }

    /// Whether the request line has been read.
    var hasBegun: Bool { head != nil }

    /// Returns the head once its empty line has arrived, `nil` if more bytes are needed.
    mutating func read(_ buffer: inout ReceiveBuffer) throws(HTTPProtocolError) -> RequestHead? {
        while head == nil {
            guard let line = try buffer.line(atMost: remaining, orThrow: Self.requestLineTooLong) else { return nil }
            if line.isEmpty { try skipBlankLine() } else { try begin(line) }
            if head != nil, takeKnownFields(&buffer) { return head.take() }
        }
        while let line = try buffer.line(atMost: remaining, orThrow: Self.headTooLarge) {
            remaining -= line.count + 2
            if line.isEmpty {
                try head?.checkHost()
                last = head
                head?.replaceHost()
                return head.take()
            }
            try head?.add(fieldLine: line)
        }
        return nil
    }

    /// Takes the fields of the last head if these bytes follow; they need no second look.
    private mutating func takeKnownFields(_ buffer: inout ReceiveBuffer) -> Bool {
        guard let fields = last?.headers, last?.version == head?.version, buffer.takeFields(fields, atMost: remaining)
        else { return false }
        head?.take(fields)
        head?.replaceHost()
        return true
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
