internal import HTTP

/// What is known of a request besides its fields.
///
/// A class, because it is handed on from one to the next.
final class RequestFacts: Sendable {
    /// The emulator's configured address.
    let publicURL: String?
    let request: HTTPRequest

    init(publicURL: String?, request: HTTPRequest) { (self.publicURL, self.request) = (publicURL, request) }

    /// Where the caller reaches the emulator, as in `http://localhost:7372`.
    ///
    /// It is `--public-url`, else what a proxy says, else the `Host` header.
    var origin: String {
        if let publicURL { return publicURL }
        let forwarded = first("X-Forwarded-Host").flatMap { !$0.isEmpty && Authority.isValid($0) ? $0 : nil }
        let host = forwarded ?? request.headers["Host"] ?? "localhost:\(Defaults.port)"
        return (first("X-Forwarded-Proto")?.lowercased() == "https" ? "https://" : "http://") + host
    }

    /// The client's numeric address; empty within the process.
    var remoteAddress: String { request.remoteAddress ?? "" }

    var userAgent: String { request.headers["User-Agent"] ?? "" }

    var cookies: [String: String] { request.cookies }

    /// Whether the client asks for JSON, as browsers that follow links do not.
    var wantsJSON: Bool { request.headers["Accept"]?.contains("application/json") ?? false }

    /// The status that sends a browser elsewhere, by GET even after a form (RFC 9110 §15.4.4).
    var redirectStatus: HTTPStatus { request.method == .post ? .seeOther : .found }

    /// The first member of a list that every proxy may have added to.
    private func first(_ field: String) -> String? {
        request.headers[field]?.split(separator: ",").first.map { String($0).trimmed }
    }
}
