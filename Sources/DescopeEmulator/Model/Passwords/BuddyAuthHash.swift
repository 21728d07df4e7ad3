/// What buddy-hashers, of the Clojure library buddy-auth, makes by default: `bcrypt+sha512$<salt>$<cost>$<hash>`, in
/// hexadecimal.
///
/// Its other algorithms, which no SDK mentions, are not well-formed here (UM-3.3).
struct BuddyAuthHash: PasswordVerifier {
    private let bcrypt: BcryptHash

    init?(_ fields: HashFields) {
        let form = /bcrypt\+sha512\$([0-9a-f]{32})\$(\d{1,2})\$([0-9a-f]{48})/
        guard let parts = fields.text("hash")?.wholeMatch(of: form), let salt = bytes(hex: parts.1),
            let hash = bytes(hex: parts.3)
        else { return nil }
        // The text of bcrypt leaves out the last of the 24 bytes.
        let text = String(decoding: HashText.bcrypt(salt) + HashText.bcrypt(hash.dropLast()), as: UTF8.self)
        guard let bcrypt = BcryptHash("$2b$" + (parts.2.count == 1 ? "0" : "") + parts.2 + "$" + text) else {
            return nil
        }
        self.bcrypt = bcrypt
    }

    /// The digest is bcrypt's key without the zero that bcrypt puts behind passwords: it begins anew at once.
    func matches(_ password: [UInt8]) -> Bool {
        let digest = PasswordDigest.sha512.hash(password)
        return bcrypt.matches(digest + digest)
    }
}
