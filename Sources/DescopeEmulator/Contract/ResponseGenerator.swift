internal import HTTP
internal import JSON

/// What an operation answers; made into bytes after the transaction committed.
protocol ResponseGenerator: Sendable {
    /// The type of the JSON that it answers, for the generated documents; nil if it answers no JSON.
    static var document: (any JSONResponse.Type)? { get }

    func response() throws -> HTTPResponse
}

/// A response that is a JSON document with status 200.
///
/// `Decodable`, although nothing is decoded, because that is how its schema is found out.
protocol JSONResponse: ResponseGenerator, Codable {}

extension JSONResponse {
    static var document: (any JSONResponse.Type)? { self }

    func response() throws -> HTTPResponse { .json(try encodeJSON(self)) }
}

extension Array: ResponseGenerator where Element: JSONResponse {}
extension Array: JSONResponse where Element: JSONResponse {}

/// The response of operations without a result: `{}`, because SDKs fail on an empty body (W-08).
struct Empty: JSONResponse {
    init() {}

    init(from decoder: any Decoder) {}

    func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: NoKeys.self) }

    private enum NoKeys: CodingKey {}
}

/// A JSON document that was encoded before.
struct EncodedJSON: ResponseGenerator {
    static let document: (any JSONResponse.Type)? = nil

    let bytes: [UInt8]

    func response() -> HTTPResponse { .json(bytes) }
}

/// A response sent with a status of its own, or with cookies.
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

    let location: String
    var status = HTTPStatus.found

    func response() -> HTTPResponse { HTTPResponse(status, headers: ["Location": location]) }
}

/// A page for a browser.
struct Page: ResponseGenerator {
    static let document: (any JSONResponse.Type)? = nil

    let html: String

    func response() -> HTTPResponse {
        HTTPResponse(.ok, headers: ["Content-Type": "text/html; charset=utf-8"], body: Array(html.utf8))
    }
}

extension HTTPResponse {
    /// A JSON document.
    static func json(_ body: [UInt8], status: HTTPStatus = .ok) -> HTTPResponse {
        HTTPResponse(status, headers: ["Content-Type": "application/json"], body: body)
    }
}
