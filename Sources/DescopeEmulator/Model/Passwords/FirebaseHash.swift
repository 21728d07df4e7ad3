internal import Crypto
internal import CryptoExtras

/// Firebase's own scrypt: the derived key encrypts the project's signer key, which makes the hash.
///
/// As in https://github.com/firebase/scrypt.
struct FirebaseHash: PasswordVerifier {
    private let salt: [UInt8]
    private let signerKey: [UInt8]
    private let hash: [UInt8]
    /// The cost, a power of two.
    private let memory: Int
    private let rounds: Int

    init?(_ fields: HashFields) {
        guard let salt = fields.base64("salt"), let separator = fields.base64("saltSeparator"),
            let signerKey = fields.base64("signerKey"),
            let hash = fields.base64("hash"), hash.count == signerKey.count,
            let memory = fields.number("memory", in: 12...17), let rounds = fields.number("rounds", in: 6...10)
        else { return nil }
        (self.salt, self.signerKey, self.hash) = (salt + separator, signerKey, hash)
        (self.memory, self.rounds) = (memory, rounds)
    }

    func matches(_ password: [UInt8]) throws -> Bool {
        let key = try KDF.Scrypt.deriveKey(
            from: password,
            salt: salt,
            outputByteCount: 32,
            rounds: 1 << memory,
            blockSize: rounds,
            parallelism: 1
        )
        let nonce = try AES._CTR.Nonce(nonceBytes: [UInt8](repeating: 0, count: 16))
        return try Array(AES._CTR.encrypt(signerKey, using: key, nonce: nonce)).isSame(as: hash)
    }
}
