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
        bytes.append(contentsOf: "HTTP/1.1 ".utf8)
        bytes.append(contentsOf: String(status.code).utf8)
        bytes.append(.space)
        bytes.append(contentsOf: status.reason.utf8)
        bytes.append(contentsOf: "\r\n".utf8)
        headers.write(to: &bytes)
        if let date, headers.first("Date") == nil { Self.append("Date: ", date, to: &bytes) }
        if !status.isBodiless { Self.append("Content-Length: ", String(body.count), to: &bytes) }
        if !keepsAlive {
            bytes.append(contentsOf: "Connection: close\r\n".utf8)
        } else if version == .http10 {
            bytes.append(contentsOf: "Connection: keep-alive\r\n".utf8)
        }
        bytes.append(contentsOf: "\r\n".utf8)
        return bytes
    }

    /// Whether the body is sent: an answer to HEAD has its length alone (RFC 9110 §9.3.2), some statuses not even that.
    package func hasBody(toHead isHead: Bool) -> Bool { !isHead && !status.isBodiless }

    private static func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: name.utf8)
        bytes.append(contentsOf: value.utf8)
        bytes.append(contentsOf: "\r\n".utf8)
    }
}
