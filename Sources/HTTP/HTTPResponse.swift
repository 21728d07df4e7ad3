/// A response to be sent.
package struct HTTPResponse: Sendable, Equatable {
    /// What the status line says.
    package var status: HTTPStatus
    /// The fields but for the framing, which `encoded` writes.
    package var headers: HTTPHeaders
    /// The body, whole.
    package var body: [UInt8]

    /// Makes a response.
    package init(_ status: HTTPStatus, headers: HTTPHeaders = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The interim answer to `Expect: 100-continue` (RFC 9110 §15.2.1).
    package static let continueBytes = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)

    /// The response's bytes on the wire.
    ///
    /// The framing is this function's business: a caller's
    /// `Content-Length`, `Transfer-Encoding` and `Connection` are not sent.
    /// - Parameters:
    ///   - head: Whether this answers HEAD: no body follows, though the length is its length (RFC 9110 §9.3.2).
    ///   - bodyLimit: The most bytes of the body to write; the head announces all of them nevertheless.
    ///   - keepsAlive: Whether the connection stays open; if not, the response says so (RFC 9112 §9.6).
    ///   - version: The client's; one of HTTP/1.0 keeps a connection open only if the response says so (RFC 9112 §C.2.2).
    ///   - date: The value of a `Date` field; the caller's own field wins.
    package func encoded(
        head: Bool = false,
        bodyLimit: Int = .max,
        keepsAlive: Bool,
        version: HTTPVersion = .http11,
        date: String?
    ) -> [UInt8] {
        let sendsBody = !head && !status.isBodiless
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512 + (sendsBody ? body.count : 0))
        bytes.append(contentsOf: "HTTP/1.1 \(status.code) \(status.reason)\r\n".utf8)
        for (name, value) in headers where !Self.framing.contains(where: name.isSameFieldName) {
            Self.append(name, value, to: &bytes)
        }
        if let date, headers["Date"] == nil { Self.append("Date", date, to: &bytes) }
        if !status.isBodiless { Self.append("Content-Length", String(body.count), to: &bytes) }
        if !keepsAlive {
            Self.append("Connection", "close", to: &bytes)
        } else if version == .http10 {
            Self.append("Connection", "keep-alive", to: &bytes)
        }
        bytes.append(contentsOf: [.carriageReturn, .lineFeed])
        if sendsBody { bytes.append(contentsOf: body.prefix(max(0, bodyLimit))) }
        return bytes
    }

    private static let framing = ["Content-Length", "Transfer-Encoding", "Connection"]

    /// Writes one field so that it cannot end early (response splitting): control bytes in a value
    /// become spaces, as RFC 9110 §5.5 has it, and a field whose name is no token is left out.
    private static func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
        guard !name.isEmpty, name.utf8.allSatisfy(\.isToken) else { return }
        bytes.append(contentsOf: name.utf8)
        bytes.append(contentsOf: ": ".utf8)
        for byte in value.utf8 { bytes.append(byte.isFieldContent ? byte : .space) }
        bytes.append(contentsOf: [.carriageReturn, .lineFeed])
    }
}
