/// How a request's body is delimited (RFC 9112 §6.3).
enum BodyFraming: Sendable, Equatable {
    case length(Int)
    case chunked

    /// Refuses fields that two recipients could read differently (RFC 9112 §11.2).
    /// - Throws: 400 for contradictory or malformed fields, 501 for a coding other than chunked.
    init(_ head: RequestHead) throws(HTTPProtocolError) {
        let lengths = head.headers.slices("Content-Length")
        let hasCodings = head.headers.first("Transfer-Encoding") != nil
        if hasCodings {
            guard lengths.isEmpty else { throw .badRequest("Content-Length comes with Transfer-Encoding.") }
            guard head.version == .http11 else { throw .badRequest("HTTP/1.0 has no Transfer-Encoding.") }
            try Self.requireChunked(head.headers.list("Transfer-Encoding"))
            self = .chunked
        } else {
            guard lengths.count < 2 else { throw .badRequest("Content-Length is repeated.") }
            self = .length(try lengths.first.map(Self.length) ?? 0)
        }
    }

    private static func requireChunked(_ codings: [String]) throws(HTTPProtocolError) {
        guard codings != ["chunked"] else { return }
        // Unless chunked comes once and last, there is no telling where the body ends (RFC 9112 §6.1).
        guard !codings.isEmpty, !codings.dropLast().contains("chunked") else {
            throw .badRequest("Transfer-Encoding is malformed.")
        }
        throw HTTPProtocolError(.notImplemented, "No transfer coding but chunked is implemented.")
    }

    /// Accepts no sign and no list such as `5, 5`, which RFC 9110 §8.6 lets us refuse.
    private static func length(_ text: ArraySlice<UInt8>) throws(HTTPProtocolError) -> Int {
        guard text.allSatisfy(\.isDigit), let length = Int(String(decoding: text, as: UTF8.self)) else {
            throw .badRequest("Content-Length is not a number.")
        }
        return length
    }
}
