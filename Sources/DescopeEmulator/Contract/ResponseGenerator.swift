internal import HTTP
internal import JSON

/// What an operation answers; made into bytes after the transaction committed.
protocol ResponseGenerator: Sendable {
    func response() throws -> HTTPResponse
}

/// An answer that is a JSON document with status 200.
///
/// `Decodable`, although nothing is decoded, because that is how its schema is found out.
protocol JSONResponse: ResponseGenerator, Codable {}

extension JSONResponse {
    func response() throws -> HTTPResponse {
        .json(try encodeJSON(self))
    }
}

extension Array: ResponseGenerator where Element: JSONResponse {}
extension Array: JSONResponse where Element: JSONResponse {}

/// The answer of operations without a result: `{}`, because SDKs fail on an empty body (W-08).
struct Empty: JSONResponse {
    init() {}

    init(from decoder: any Decoder) {}

    func encode(to encoder: any Encoder) throws {
        _ = encoder.container(keyedBy: NoKeys.self)
    }

    private enum NoKeys: CodingKey {}
}

extension HTTPResponse {
    /// A JSON document.
    static func json(_ body: [UInt8], status: HTTPStatus = .ok) -> HTTPResponse {
        HTTPResponse(status, headers: ["Content-Type": "application/json"], body: body)
    }
}
