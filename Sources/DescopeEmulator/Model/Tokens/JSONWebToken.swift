internal import JSON

/// A token in its compact form (RFC 7515 §7.1), read but not believed.
struct JSONWebToken: Sendable {
    let algorithm: String
    let keyID: String
    let claims: JSONObject
    /// Header and claims as they stand in the token.
    let signedText: [UInt8]
    let signature: [UInt8]

    /// - Throws: `invalidToken` for a text of any other form.
    init(_ text: String) throws {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw Self.malformed }
        let (header, claims) = (try Self.object(parts[0]), try Self.object(parts[1]))
        // Extensions that must be understood: there are none (RFC 7515 §4.1.11).
        guard header["crit"] == nil else { throw Self.malformed }
        algorithm = header["alg"]?.stringValue ?? ""
        keyID = header["kid"]?.stringValue ?? ""
        self.claims = claims
        signedText = Array(parts[0]) + [UInt8(ascii: ".")] + Array(parts[1])
        signature = try Self.bytes(parts[2])
    }

    private static let malformed = APIError(.invalidToken, "It is not a JWT")

    private static func object(_ part: Substring.UTF8View) throws -> JSONObject {
        do {
            guard let object = try JSONValue(parsing: bytes(part)).objectValue else { throw malformed }
            return object
        } catch is JSONSyntaxError {
            throw malformed
        }
    }

    /// The bytes of base64url in its only spelling: a token with a letter changed is another token.
    private static func bytes(_ part: Substring.UTF8View) throws -> [UInt8] {
        let text = String(decoding: part, as: UTF8.self)
        guard let bytes = Base64.decode(text), Base64.url(bytes) == text else { throw malformed }
        return bytes
    }
}
