internal import CryptoExtras

/// PBKDF2 (RFC 8018), as the form `pbkdf2`, and in the texts of Django and buddy-hashers.
struct PBKDF2Hash: PasswordVerifier {
    private let digest: PasswordDigest
    private let iterations: Int
    private let salt: [UInt8]
    private let hash: [UInt8]

    init?(digest: PasswordDigest?, iterations: Int?, salt: [UInt8]?, hash: [UInt8]?) {
        guard let digest, [.sha1, .sha256, .sha512].contains(digest),
            let iterations, HashFields.iterations.contains(iterations),
            let salt, let hash, !salt.isEmpty, !hash.isEmpty,
            // Every further block of a digest's length takes all the rounds again (RFC 8018 §5.2).
            HashFields.iterations.contains(iterations * ((hash.count - 1) / digest.byteCount + 1))
        else { return nil }
        (self.digest, self.iterations, self.salt, self.hash) = (digest, iterations, salt, hash)
    }

    init?(_ fields: HashFields) {
        self.init(
            digest: fields.digest("type"),
            iterations: fields.number("iterations", in: HashFields.iterations),
            salt: fields.base64("salt"),
            hash: fields.base64("hash")
        )
    }

    /// `pbkdf2_<digest>$<iterations>$<salt, as it is>$<hash in base64>`.
    init?(django fields: HashFields) {
        guard let parts = fields.text("hash")?.wholeMatch(of: /pbkdf2_(\w+)\$(\d+)\$([^$]+)\$([^$]+)/) else {
            return nil
        }
        self.init(
            digest: PasswordDigest(rawValue: String(parts.1)),
            iterations: Int(parts.2),
            salt: Array(parts.3.utf8),
            hash: Base64.decode(String(parts.4))
        )
    }

    func matches(_ password: [UInt8]) throws -> Bool {
        let key = try KDF.Insecure.PBKDF2.deriveKey(
            from: password,
            salt: salt,
            using: digest.keyed,
            outputByteCount: hash.count,
            unsafeUncheckedRounds: iterations
        )
        return key == SymmetricKey(data: hash)
    }
}
