internal import PasswordHashing

/// `$2b$`, a cost of two digits, `$`, and 22 characters of salt and 31 of hash; `$2a$` and `$2y$` are other names for it.
struct BcryptHash: PasswordVerifier {
    /// The next cost takes twice as long; the last one a minute.
    private static let costs = 4...20

    private let hash: String

    init?(_ fields: HashFields) {
        guard let hash = fields.text("hash") else { return nil }
        self.init(hash)
    }

    init?(_ hash: String) {
        let form = /\$2[aby]\$([0-9]{2})\$[.\/A-Za-z0-9]{53}/
        guard let cost = hash.wholeMatch(of: form).flatMap({ Int($0.1) }), Self.costs.contains(cost) else { return nil }
        self.hash = hash
    }

    func matches(_ password: [UInt8]) -> Bool {
        guard let found = Bcrypt.hash(password, setting: hash) else { return false }
        // The last character of a salt may be written in several ways: the salt is not compared.
        return Array(found.suffix(31)).isSame(as: Array(hash.utf8.suffix(31)))
    }
}
