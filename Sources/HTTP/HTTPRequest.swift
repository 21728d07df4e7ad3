/// A whole request, as the parser hands it out: target decoded, body complete.
package struct HTTPRequest: Sendable, Equatable {
    /// Any token but CONNECT.
    package var method: HTTPMethod
    /// The path as it was sent, without the query: still percent-encoded, leading slashes collapsed to one, or `*`.
    package var path: String
    /// The path's segments, each percent-decoded by itself: `/a%2Fb/c`
    /// is `["a/b", "c"]`, `/` and `*` are `[]`, `/a/` is `["a", ""]`.
    package var segments: [String]
    /// The query's items in order, decoded; a key may come more than once.
    package var query: [QueryItem]
    /// The fields; an absolute-form target's host has taken the place of `Host`.
    package var headers: HTTPHeaders
    /// The decoded body, whole.
    package var body: [UInt8]
    /// The version the client speaks.
    package var version = HTTPVersion.http11
    /// Whether the client lets the connection serve another request (RFC 9112 §9.3).
    package var keepsAlive: Bool
    /// The client's numeric address, without its port; nil for a request made in the same process.
    package var remoteAddress: String?

    /// Makes a request for a caller in the same process; `target` must be one the parser would accept.
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
        self.segments = target.segments
        self.query = target.query
        self.headers = headers
        self.body = body
        self.keepsAlive = keepsAlive
    }
}
