/// What tells whether a password is the one of a hash, with the hash's parameters read and found well-formed.
protocol PasswordVerifier: Sendable {
    /// Whether that takes long, as it should: milliseconds and more.
    var isSlow: Bool { get }

    /// Whether the hash is that password's; the comparison takes the same time wherever they differ.
    ///
    /// - Throws: An error of the library that computes it, for want of memory.
    func matches(_ password: [UInt8]) throws -> Bool
}

extension PasswordVerifier {
    var isSlow: Bool { true }
}

extension PasswordHash {
    /// What verifies passwords; nil unless the hash is one of the known forms, and well-formed (UM-3).
    var verifier: (any PasswordVerifier)? {
        let fields = HashFields(parameters)
        return switch algorithm {
        case "own": SaltedDigest(own: fields)
        case "md5": SaltedDigest(md5: fields)
        case "sha": SaltedDigest(sha: fields)
        case "bcrypt": BcryptHash(fields)
        case "argon2": Argon2Hash(fields)
        case "firebase": FirebaseHash(fields)
        case "pbkdf2": PBKDF2Hash(fields)
        case "django": PBKDF2Hash(django: fields)
        case "phpass": PHPassHash(fields)
        case "buddyauth": BuddyAuthHash(fields)
        case "bach": BachHash(fields)
        default: nil
        }
    }

    /// Whether the hash is that password's; nobody's, if it is malformed.
    func matches(_ password: String) throws -> Bool { try verifier?.matches(Array(password.utf8)) ?? false }
}
