/// phpass's portable hashes, of WordPress with MD5 and of Drupal 7 with SHA-512, by their parts.
///
/// Of `$P$B<salt><hash>`, `salt` is 8 characters, taken as they are, `hash` what follows, and `iterations` the number that
/// the letter stands for: 2 to the power of its place, 8192 for `B` (UM-3.2).
struct PHPassHash: PasswordVerifier {
    /// In bytes, as phpass has it: each iteration hashes the whole password again.
    private static let longestPassword = 4096

    private let digest: PasswordDigest
    private let iterations: Int
    private let salt: [UInt8]
    private let hash: [UInt8]

    init?(_ fields: HashFields) {
        guard let digest = PasswordDigest(rawValue: fields.text("type") ?? "md5"), let salt = fields.text("salt"),
            let iterations = fields.number("iterations", in: HashFields.iterations),
            let hash = fields.text("hash"), Self.lengths(digest).contains(hash.utf8.count)
        else { return nil }
        (self.digest, self.iterations) = (digest, iterations)
        (self.salt, self.hash) = (Array(salt.utf8), Array(hash.utf8))
    }

    /// Drupal cuts its hashes off after 43 characters.
    private static func lengths(_ digest: PasswordDigest) -> ClosedRange<Int> {
        switch digest {
        case .md5: 22...22
        case .sha512: 43...86
        case .sha1, .sha256, .sha384: 0...0
        }
    }

    func matches(_ password: [UInt8]) -> Bool {
        guard password.count <= Self.longestPassword else { return false }
        var bytes = digest.hash(salt + password)
        for _ in 0..<iterations { bytes = digest.hash(bytes + password) }
        return Array(HashText.phpass(bytes).prefix(hash.count)).isSame(as: hash)
    }
}
