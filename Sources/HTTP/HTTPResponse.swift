/// A complete response.
package struct HTTPResponse: Sendable, Equatable {
    package var status: HTTPStatus
    /// The fields, except the framing, which `head` adds.
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
        if status == .ok {
            bytes.append(contentsOf: Self.okLine)
        } else {
            bytes.append(contentsOf: "HTTP/1.1 \(status.code) \(status.reason)\r\n".utf8)
        }
        headers.write(to: &bytes)
        if let date, headers.first("Date") == nil { Self.append(Self.date, date, to: &bytes) }
        if !status.isBodiless { Self.append(Self.contentLength, String(body.count), to: &bytes) }
        if !keepsAlive {
            bytes.append(contentsOf: "Connection: close\r\n".utf8)
        } else if version == .http10 {
            bytes.append(contentsOf: "Connection: keep-alive\r\n".utf8)
        }
        bytes.append(.carriageReturn)
        bytes.append(.lineFeed)
        return bytes
    }

    /// Whether the body is sent: an answer to HEAD has its length alone (RFC 9110 §9.3.2), some statuses not even that.
    package func hasBody(toHead isHead: Bool) -> Bool { !isHead && !status.isBodiless }

    // Arrays, because appending the bytes of a string costs several times as much.
    private static let okLine = Array("HTTP/1.1 200 OK\r\n".utf8)
    private static let date = Array("Date: ".utf8)
    private static let contentLength = Array("Content-Length: ".utf8)

    private static func append(_ start: [UInt8], _ value: String, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: start)
        bytes.append(contentsOf: value.utf8)
        bytes.append(.carriageReturn)
        bytes.append(.lineFeed)
    }
}
