internal import Crypto
internal import CryptoExtras
internal import JSON

/// The RSA key that a project's tokens are signed with, by RS256 (AR-2.1).
package struct SigningKey: Sendable {
    /// What tokens and the published key name it by: the same key has the same name everywhere.
    let id: String
    /// As clients fetch it.
    let published: PublishedKey
    private let key: _RSA.Signing.PrivateKey
    /// The beginning of every token of the usual algorithm.
    private let header: [UInt8]

    /// What an RSA key signs by.
    enum Algorithm: String, Sendable {
        case rs256 = "RS256"
        case rs384 = "RS384"
    }

    /// A key in PEM, PKCS #1 or PKCS #8.
    ///
    /// - Throws: An error of swift-crypto for any other text, and for a key of fewer than 2048 bits.
    package init(pem: String) throws { try self.init(_RSA.Signing.PrivateKey(pemRepresentation: pem)) }

    /// A key in DER.
    ///
    /// - Throws: An error of swift-crypto if the bytes are none.
    init(der: [UInt8]) throws { try self.init(_RSA.Signing.PrivateKey(derRepresentation: der)) }

    private init(_ key: _RSA.Signing.PrivateKey) throws {
        let primitives = try key.publicKey.getKeyPrimitives()
        let (modulus, exponent) = ([UInt8](primitives.modulus), [UInt8](primitives.publicExponent))
        self.key = key
        id = IDKind.signingKey.derived(from: modulus)
        published = PublishedKey(
            alg: Algorithm.rs256.rawValue,
            e: Base64.url(exponent),
            kid: id,
            kty: "RSA",
            n: Base64.url(modulus),
            use: "sig"
        )
        header = Self.header(.rs256, id)
    }

    private static func header(_ algorithm: Algorithm, _ id: String) -> [UInt8] {
        let header: JSONObject = ["alg": .string(algorithm.rawValue), "kid": .string(id), "typ": "JWT"]
        return Array(Base64.url(JSONValue.object(header).bytes()).utf8)
    }

    /// A signed token with these claims.
    func token(_ claims: JSONObject, by algorithm: Algorithm = .rs256) throws -> String {
        let payload = Base64.url(JSONValue.object(claims.sorted()).bytes())
        let header = algorithm == .rs256 ? header : Self.header(algorithm, id)
        let text = header + [UInt8(ascii: ".")] + Array(payload.utf8)
        let signature =
            switch algorithm {
            case .rs256: try key.signature(for: SHA256.hash(data: text), padding: .insecurePKCS1v1_5)
            case .rs384: try key.signature(for: SHA384.hash(data: text), padding: .insecurePKCS1v1_5)
            }
        return String(decoding: text, as: UTF8.self) + "." + Base64.url([UInt8](signature.rawRepresentation))
    }

    /// Whether this key signed a token.
    func signed(_ token: JSONWebToken) -> Bool {
        // The name is the client's to choose, the algorithm is not: `none` and HS256 are old attacks (RFC 8725 §3.1).
        guard token.algorithm == Algorithm.rs256.rawValue, token.keyID == id else { return false }
        let signature = _RSA.Signing.RSASignature(rawRepresentation: token.signature)
        let digest = SHA256.hash(data: token.signedText)
        return key.publicKey.isValidSignature(signature, for: digest, padding: .insecurePKCS1v1_5)
    }
}

/// A public key as clients read it (RFC 7517).
struct PublishedKey: Codable, Sendable, Equatable {
    let alg: String
    let e: String
    let kid: String
    let kty: String
    let n: String
    let use: String
}
