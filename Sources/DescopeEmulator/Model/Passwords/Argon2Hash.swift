internal import PasswordHashing

/// Argon2 version 1.3, by its parts; `type` is `d`, `i` or, if it is left out, `id` (UM-3.4).
struct Argon2Hash: PasswordVerifier {
    /// In KiB, for all passes together: twice what libsodium's strongest setting takes, some ten seconds.
    private static let work = 8_388_608

    private let argon2: Argon2
    private let salt: [UInt8]
    private let hash: [UInt8]

    /// The least values are those of RFC 9106; the most memory, in KiB, is what it recommends first.
    init?(_ fields: HashFields) {
        guard let variant = Argon2.Variant(rawValue: fields.text("type") ?? "id"),
            let iterations = fields.number("iterations", in: 1...1000),
            let threads = fields.number("threads", in: 1...255),
            let memory = fields.number("memory", in: 8 * threads...2_097_152),
            iterations * memory <= Self.work,
            let salt = fields.base64("salt"), salt.count >= 8,
            let hash = fields.base64("hash"), hash.count >= 4
        else { return nil }
        argon2 = Argon2(variant, iterations: UInt32(iterations), memory: UInt32(memory), lanes: UInt32(threads))
        (self.salt, self.hash) = (salt, hash)
    }

    func matches(_ password: [UInt8]) throws -> Bool {
        try argon2.hash(password, salt: salt, byteCount: hash.count).isSame(as: hash)
    }
}
