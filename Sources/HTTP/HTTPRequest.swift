/// A complete request, its target and body decoded.
package struct HTTPRequest: Sendable, Equatable {
    /// Any token except CONNECT.
    package var method: HTTPMethod
    /// The path without the query, still percent-encoded, its leading slashes collapsed into one; or `*`.
    package var path: String
    /// The path's decoded segments: `/a%2Fb/c` is `["a/b", "c"]`, `/` and `*` are `[]`, `/a/` is `["a", ""]`.
    package var segments: [String] { RequestTarget.segments(of: path) }
    /// The decoded items in their order; names may repeat.
    package var query: [QueryItem]
    /// The fields; `Host` is an absolute-form target's host, if there is one.
    package var headers: HTTPHeaders
    package var body: [UInt8]
    package var version = HTTPVersion.http11
    /// Whether the client lets the connection serve further requests (RFC 9112 §9.3).
    package var keepsAlive: Bool
    /// The client's numeric address without its port; nil for a request made in this process.
    package var remoteAddress: String?

    /// Makes a request in this process; `target` must be one that the parser accepts.
    package init(_ method: HTTPMethod, _ target: String, headers: HTTPHeaders = [:], body: [UInt8] = []) {
        do throws(HTTPProtocolError) {
            let target = try RequestTarget(Array(target.utf8)[...], method: method)
            self.init(method: method, target: target, headers: headers, body: body, keepsAlive: true)
        } catch {
            preconditionFailure("\(target): \(error.reason)")
        }
    }

    init(method: HTTPMethod, target: RequestTarget, headers: HTTPHeaders, body: [UInt8], keepsAlive: Bool) {
        self.method = method
        self.path = target.path
        self.query = target.query
        self.headers = headers
        self.body = body
        self.keepsAlive = keepsAlive
    }
}
