internal import HTTP
internal import JSON

/// What an operation answers; it becomes bytes after the commit.
protocol ResponseGenerator: Sendable {
    /// The type of its JSON, for the generated documents; nil if it has none.
    static var document: (any JSONResponse.Type)? { get }

    /// The usual status, for the generated documents.
    static var status: HTTPStatus { get }

    func response() throws -> HTTPResponse
}

extension ResponseGenerator {
    static var status: HTTPStatus { .ok }
}

/// A JSON document with status 200.
///
/// `Decodable` only because that is how its schema is found.
protocol JSONResponse: ResponseGenerator, Codable {}

extension JSONResponse {
    static var document: (any JSONResponse.Type)? { self }

    func response() throws -> HTTPResponse { .json(try encodeJSON(self)) }
}

extension JSONResponse where Self: JSONWritable {
    func response() -> HTTPResponse { .json(encodeJSON(self)) }
}

extension Array: ResponseGenerator where Element: JSONResponse {}
extension Array: JSONResponse where Element: JSONResponse {}

/// The response without a result: `{}`, because SDKs fail on an empty body (W-08).
struct Empty: JSONResponse {
    init() {}

    init(from decoder: any Decoder) {}

    func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: NoKeys.self) }

    private enum NoKeys: CodingKey {}
}

/// An already encoded JSON document.
struct EncodedJSON: ResponseGenerator {
    static let document: (any JSONResponse.Type)? = nil

    let bytes: [UInt8]

    func response() -> HTTPResponse { .json(bytes) }
}

/// A response with its own status or cookies.
struct Reply<Body: ResponseGenerator>: ResponseGenerator {
    static var document: (any JSONResponse.Type)? { Body.document }

    let body: Body
    var status: HTTPStatus?
    var cookies: [SetCookie] = []

    func response() throws -> HTTPResponse {
        var response = try body.response()
        if let status { response.status = status }
        for cookie in cookies { response.headers.add("Set-Cookie", cookie.fieldValue) }
        return response
    }
}

/// Sends a browser elsewhere: 302, or 303 after a form.
struct Redirect: ResponseGenerator {
    static let document: (any JSONResponse.Type)? = nil

    static let status = HTTPStatus.found

    let location: String
    var status = Self.status

    func response() -> HTTPResponse { HTTPResponse(status, headers: ["Location": location]) }
}

/// A page for a browser: it loads nothing, runs nothing, and is shown in no frame.
///
/// Where its forms lead is not restricted, because browsers apply that to the redirects that follow, and these lead to
/// the application.
struct Page: ResponseGenerator {
    static let document: (any JSONResponse.Type)? = nil

    let html: String
    var status = HTTPStatus.ok

    func response() -> HTTPResponse {
        let headers: HTTPHeaders = [
            "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store",
            "Content-Security-Policy": "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options": "nosniff",
        ]
        return HTTPResponse(status, headers: headers, body: Array(html.utf8))
    }
}

extension HTTPResponse {
    /// With the mark that every answer has: most need no other field.
    private static let jsonHeaders: HTTPHeaders = [
        "Content-Type": "application/json", "X-Descope-Emulator": Version.current,
    ]

    static func json(_ body: [UInt8], status: HTTPStatus = .ok) -> HTTPResponse {
        HTTPResponse(status, headers: jsonHeaders, body: body)
    }
}
