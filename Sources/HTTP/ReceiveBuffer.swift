/// Received bytes that are not consumed yet; remembers how far it
/// looked for a line's end, so that no byte is looked at twice.
struct ReceiveBuffer: Sendable {
    private var bytes: [UInt8] = []
    private var position = 0
    private var searched = 0

    /// The bytes that wait.
    var count: Int { bytes.count - position }

    var isEmpty: Bool { position == bytes.count }

    /// Adds bytes at the end, after making room when most of the buffer is consumed.
    mutating func append(_ more: some Collection<UInt8>) {
        compact()
        // A concrete buffer, since this generic function is not specialized for callers in other modules.
        if more.withContiguousStorageIfAvailable({ bytes.append(contentsOf: $0) }) == nil {
            bytes.append(contentsOf: more)
        }
    }

    /// Forgets everything.
    mutating func clear() {
        self = ReceiveBuffer()
    }

    /// Consumes a line and returns it without its CRLF, or `nil` while its end has not come.
    ///
    /// RFC 9112 §2.2 allows a lone LF to end a line; others on the way may not, so it is refused, as is a lone CR.
    /// - Throws: `tooLong` for a line of more than `limit` bytes with its CRLF, whether its end has come or not.
    mutating func line(
        atMost limit: Int,
        orThrow tooLong: @autoclosure () -> HTTPProtocolError
    ) throws(HTTPProtocolError) -> ArraySlice<UInt8>? {
        let searchEnd = min(bytes.count, position + limit)
        guard let lineFeed = bytes[max(searched, position)..<searchEnd].firstIndex(of: .lineFeed) else {
            searched = searchEnd
            if count > limit { throw tooLong() }
            return nil
        }
        guard lineFeed > position, bytes[lineFeed - 1] == .carriageReturn else {
            throw .badRequest("A line ends with LF alone.")
        }
        let line = bytes[position..<lineFeed - 1]
        guard !line.contains(.carriageReturn) else { throw .badRequest("A line contains CR.") }
        consume(upTo: lineFeed + 1)
        return line
    }

    /// Consumes up to `limit` bytes.
    mutating func take(atMost limit: Int) -> ArraySlice<UInt8> {
        let taken = bytes[position...].prefix(limit)
        consume(upTo: taken.endIndex)
        return taken
    }

    private mutating func consume(upTo end: Int) {
        position = end
        searched = end
        if isEmpty, bytes.capacity > Self.keptCapacity { clear() }
    }

    /// Moves the waiting bytes to the front once they are the smaller
    /// part, so that each byte moves at most once on average.
    private mutating func compact() {
        if isEmpty {
            bytes.removeAll(keepingCapacity: true)
        } else if position >= Self.keptCapacity, position > count {
            bytes.removeSubrange(..<position)
        } else {
            return
        }
        searched = max(searched - position, 0)
        position = 0
    }

    /// What an idle connection may keep: enough for any head, not the room of its largest body.
    private static let keptCapacity = 65_536
}
