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
    /// The beginning of every token that it signs.
    private let header: [UInt8]

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
            alg: Self.algorithm,
            e: Base64.url(exponent),
            kid: id,
            kty: "RSA",
            n: Base64.url(modulus),
            use: "sig"
        )
        let header: JSONObject = ["alg": .string(Self.algorithm), "kid": .string(id), "typ": "JWT"]
        self.header = Array(Base64.url(JSONValue.object(header).bytes()).utf8)
    }

    private static let algorithm = "RS256"

    /// A signed token with these claims.
    func token(_ claims: JSONObject) throws -> String {
        let payload = Base64.url(JSONValue.object(claims.sorted()).bytes())
        let text = header + [UInt8(ascii: ".")] + Array(payload.utf8)
        let signature = try key.signature(for: SHA256.hash(data: text), padding: .insecurePKCS1v1_5)
        return String(decoding: text, as: UTF8.self) + "." + Base64.url([UInt8](signature.rawRepresentation))
    }

    /// Whether this key signed a token.
    func signed(_ token: JSONWebToken) -> Bool {
        // The name is the client's to choose, the algorithm is not: `none` and HS256 are old attacks (RFC 8725 §3.1).
        guard token.algorithm == Self.algorithm, token.keyID == id else { return false }
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
