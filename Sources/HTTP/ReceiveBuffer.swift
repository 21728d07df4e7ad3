/// Received bytes that are not consumed yet; none is searched twice for the end of a line.
struct ReceiveBuffer: Sendable {
    private var bytes: [UInt8] = []
    private var position = 0
    private var searched = 0

    var count: Int { bytes.count - position }

    var isEmpty: Bool { position == bytes.count }

    mutating func append(_ more: some Collection<UInt8>) {
        compact()
        // A concrete buffer: this generic function is not specialized for callers in other modules.
        if more.withContiguousStorageIfAvailable({ bytes.append(contentsOf: $0) }) == nil {
            bytes.append(contentsOf: more)
        }
    }

    mutating func clear() { self = ReceiveBuffer() }

    /// Consumes a line and returns it without its CRLF, or `nil` if its end has not arrived.
    ///
    /// RFC 9112 §2.2 lets a lone LF end a line, but other recipients may not: it is refused, like a lone CR.
    /// - Throws: `tooLong` if the line and its CRLF exceed `limit` bytes, even before its end has arrived.
    mutating func line(
        atMost limit: Int,
        orThrow tooLong: @autoclosure () -> HTTPProtocolError
    ) throws(HTTPProtocolError) -> ArraySlice<UInt8>? {
        let searchEnd = min(bytes.count, position + limit)
        guard let lineFeed = bytes[max(searched, position)..<searchEnd].firstIndex(ofByte: .lineFeed) else {
            searched = searchEnd
            if count > limit { throw tooLong() }
            return nil
        }
        guard lineFeed > position, bytes[lineFeed - 1] == .carriageReturn else {
            throw .badRequest("A line ends with LF alone.")
        }
        let line = bytes[position..<lineFeed - 1]
        guard line.firstIndex(ofByte: .carriageReturn) == nil else { throw .badRequest("A line contains CR.") }
        consume(upTo: lineFeed + 1)
        return line
    }

    /// Consumes fields and the empty line after them, if these bytes are next and no more than `limit`.
    mutating func takeFields(_ headers: HTTPHeaders, atMost limit: Int) -> Bool {
        let end = position + headers.bytes.count
        guard headers.bytes.count + 2 <= limit, end + 2 <= bytes.count, bytes[end] == .carriageReturn,
            bytes[end + 1] == .lineFeed, bytes[position..<end].isSame(as: headers.bytes)
        else { return false }
        consume(upTo: end + 2)
        return true
    }

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

    /// Moves the remaining bytes to the front once they are the smaller part: each moves at most once on average.
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

    /// The capacity that an idle connection keeps: enough for any head, but not for its largest body.
    private static let keptCapacity = 65_536
}
