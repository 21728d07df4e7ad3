/// A complete response.
package struct HTTPResponse: Sendable, Equatable {
    package var status: HTTPStatus
    /// The fields, except the framing, which `encoded` adds.
    package var headers: HTTPHeaders
    package var body: [UInt8]

    package init(_ status: HTTPStatus, headers: HTTPHeaders = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The interim response to `Expect: 100-continue` (RFC 9110 §15.2.1).
    package static let continueBytes = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)

    /// The head's bytes on the wire; `Content-Length`, `Transfer-Encoding` and `Connection` of `headers` are ignored.
    ///
    /// The body follows it if `hasBody` says so.
    /// - Parameters:
    ///   - keepsAlive: Whether the connection stays open; the response says so if not (RFC 9112 §9.6).
    ///   - version: The client's; HTTP/1.0 must be told if the connection stays open (RFC 9112 §C.2.2).
    ///   - date: The value of the `Date` field, unless `headers` has one.
    package func head(keepsAlive: Bool, version: HTTPVersion = .http11, date: String?) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
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
        return bytes
    }

    /// Whether the body is sent: an answer to HEAD has its length alone (RFC 9110 §9.3.2), some statuses not even that.
    package func hasBody(toHead isHead: Bool) -> Bool { !isHead && !status.isBodiless }

    private static let framing = ["Content-Length", "Transfer-Encoding", "Connection"]

    /// Writes one field, safe from response splitting: control bytes in values become spaces (RFC 9110 §5.5).
    private static func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
        guard !name.isEmpty, name.utf8.allSatisfy(\.isToken) else { return }
        bytes.append(contentsOf: name.utf8)
        bytes.append(contentsOf: ": ".utf8)
        for byte in value.utf8 { bytes.append(byte.isFieldContent ? byte : .space) }
        bytes.append(contentsOf: [.carriageReturn, .lineFeed])
    }
}
