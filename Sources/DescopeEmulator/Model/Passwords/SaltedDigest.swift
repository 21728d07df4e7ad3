/// A digest of the password with a salt before or after it: the emulator's own hashes, and the forms `md5` and `sha`.
struct SaltedDigest: PasswordVerifier {
    private let digest: PasswordDigest
    private let prefix: [UInt8]
    private let suffix: [UInt8]
    private let hash: [UInt8]

    var isSlow: Bool { false }

    private init?(_ digest: PasswordDigest?, prefix: [UInt8] = [], suffix: [UInt8] = [], hash: [UInt8]?) {
        guard let digest, let hash, hash.count == digest.byteCount else { return nil }
        (self.digest, self.prefix, self.suffix, self.hash) = (digest, prefix, suffix, hash)
    }

    init?(own fields: HashFields) {
        guard let salt = fields.hex("salt") else { return nil }
        self.init(.sha256, prefix: salt, hash: fields.hex("hash"))
    }

    init?(md5 fields: HashFields) { self.init(.md5, hash: fields.hex("hash")) }

    /// The salt follows the password, and may be left out (UM-3.1).
    init?(sha fields: HashFields) {
        let salt = fields.text("salt") == nil ? [] : fields.hex("salt")
        guard let salt, let digest = fields.digest("type"), digest != .md5 else { return nil }
        self.init(digest, suffix: salt, hash: fields.hex("hash"))
    }

    func matches(_ password: [UInt8]) -> Bool { digest.hash(prefix + password + suffix).isSame(as: hash) }
}
