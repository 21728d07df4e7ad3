internal import JSON

/// A token on its way out: it is signed when it is written.
///
/// A signature takes half a millisecond; so it is made after the commit, and its project does not wait for it.
struct Token: Sendable {
    private enum Content {
        case text(String)
        case unsigned(JSONObject, SigningKey, SigningKey.Algorithm)
    }

    private let content: Content

    /// No token, where the client keeps the one it has.
    static let none = Token("")

    init(_ text: String) { content = .text(text) }

    init(_ claims: JSONObject, signedBy key: SigningKey, _ algorithm: SigningKey.Algorithm) {
        content = .unsigned(claims, key, algorithm)
    }

    /// The token as it is sent.
    ///
    /// - Throws: An error of swift-crypto.
    func text() throws -> String {
        switch content {
        case .text(let text): text
        case .unsigned(let claims, let key, let algorithm): try key.sign(claims, algorithm)
        }
    }
}

extension Token: Codable {
    init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(String.self)) }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text())
    }
}

extension Token: SchemaProviding {
    static var schema: Schema { .string }
    static var example: Token? { Token.none }
}
