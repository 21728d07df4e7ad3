internal import Crypto

/// The public key of a passkey: a point on P256 that verifies ES256 signatures (RFC 9053 §2.1).
struct CredentialKey: Sendable {
    private let key: P256.Signing.PublicKey

    /// - Parameter cose: The key as a COSE_Key (RFC 9052 §7).
    /// - Throws: `passkeyRefused` for a key of another kind, or one that is no point of the curve.
    init(cose: CBOR) throws(APIError) {
        // Type EC2, algorithm ES256, curve P256 (RFC 9053 §7.1, §2.1).
        guard cose[1] == 2, cose[3] == -7, cose[-1] == 1 else { throw .passkey("its key is not one for ES256") }
        guard let x = cose[-2]?.bytesValue, let y = cose[-3]?.bytesValue, x.count == 32, y.count == 32 else {
            throw .passkey("its key has no coordinates of 32 bytes")
        }
        do {
            key = try P256.Signing.PublicKey(rawRepresentation: x + y)
        } catch {
            throw .passkey("its key is no point of the curve")
        }
    }

    /// Whether the key's owner signed the bytes; the signature is DER, as WebAuthn §6.5.5 wants it.
    func verifies(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
        do {
            return key.isValidSignature(try .init(derRepresentation: signature), for: bytes)
        } catch {
            return false
        }
    }
}
