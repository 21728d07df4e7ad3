/// A body in the chunked coding (RFC 9112 §7.1); extensions and trailers are checked, then dropped.
struct ChunkedBody: Sendable {
    private var body: [UInt8] = []
    private var step = Step.size
    private let limit: Int
    /// How many bytes of extensions and trailers are still accepted.
    private var remaining: Int

    private enum Step {
        case size, data(Int), dataEnd, trailers
    }

    init(limits: HTTPLimits) {
        limit = limits.body
        remaining = limits.head
    }

    /// Whether a chunk's size has been read.
    var hasBegun: Bool {
        if case .size = step { !body.isEmpty } else { true }
    }

    /// Consumes chunks; returns the body after its trailers, `nil` if more bytes are needed.
    mutating func read(_ buffer: inout ReceiveBuffer) throws(HTTPProtocolError) -> [UInt8]? {
        while true {
            switch step {
            case .size: guard try readSize(&buffer) else { return nil }
            case .data(let size): guard readData(&buffer, size: size) else { return nil }
            case .dataEnd: guard try readDataEnd(&buffer) else { return nil }
            case .trailers: return try readTrailers(&buffer) ? body : nil
            }
        }
    }

    private mutating func readSize(_ buffer: inout ReceiveBuffer) throws(HTTPProtocolError) -> Bool {
        let longest = Self.longestSize + remaining + 2
        guard let line = try buffer.line(atMost: longest, orThrow: Self.tooManyExtras) else { return false }
        let digits = line.prefix { $0.hexDigit != nil }
        guard (1...Self.longestSize).contains(digits.count) else { throw .badRequest("A chunk's size is malformed.") }
        // Sixteen hexadecimal digits fit into 64 bits.
        let size = digits.reduce(UInt64(0)) { $0 << 4 | UInt64($1.hexDigit ?? 0) }
        try readExtensions(line[digits.endIndex...])
        guard size <= UInt64(limit - body.count) else { throw .bodyTooLarge }
        step = size == 0 ? .trailers : .data(Int(size))
        return true
    }

    /// Checks what follows a size; the "bad" white space of RFC 9112 §7.1.1 is refused.
    private mutating func readExtensions(_ bytes: ArraySlice<UInt8>) throws(HTTPProtocolError) {
        guard let first = bytes.first else { return }
        guard first == UInt8(ascii: ";"), bytes.allSatisfy(\.isFieldContent) else {
            throw .badRequest("A chunk's size is malformed.")
        }
        remaining -= bytes.count
        guard remaining >= 0 else { throw Self.tooManyExtras }
    }

    private mutating func readData(_ buffer: inout ReceiveBuffer, size: Int) -> Bool {
        let taken = buffer.take(atMost: size)
        body.append(contentsOf: taken)
        step = taken.count == size ? .dataEnd : .data(size - taken.count)
        return taken.count == size
    }

    private mutating func readDataEnd(_ buffer: inout ReceiveBuffer) throws(HTTPProtocolError) -> Bool {
        let wrong = HTTPProtocolError.badRequest("A chunk is longer than its size.")
        guard try buffer.line(atMost: 2, orThrow: wrong) != nil else { return false }
        step = .size
        return true
    }

    private mutating func readTrailers(_ buffer: inout ReceiveBuffer) throws(HTTPProtocolError) -> Bool {
        while let line = try buffer.line(atMost: remaining, orThrow: Self.tooManyExtras) {
            remaining -= line.count + 2
            if line.isEmpty { return true }
            _ = try FieldLine(line)
        }
        return false
    }

    private static let longestSize = 16
    private static let tooManyExtras = HTTPProtocolError(
        .headerFieldsTooLarge,
        "The chunk extensions and trailer fields are too large."
    )
}
