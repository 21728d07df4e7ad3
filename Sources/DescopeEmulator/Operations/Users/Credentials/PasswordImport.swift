/// A password hashed elsewhere, in exactly one of the forms that the service imports (UM-3).
///
/// The hash is kept as it came, for a later sign-in to verify a password, and is never shown. No field is required:
/// what is missing fails the check of the form, and with it its own user alone.
struct PasswordImport: Decodable, Sendable {
    var bcrypt: Hash?
    var argon2: Argon2?
    var firebase: Firebase?
    var pbkdf2: PBKDF2?
    var django: Hash?
    var phpass: PHPass?
    var md5: Hash?
    var sha: SHA?
    var buddyauth: Hash?
    var bach: Bach?

    /// A hash that says everything itself.
    struct Hash: Codable, Sendable, Equatable {
        var hash: String?
    }

    struct Argon2: Codable, Sendable, Equatable {
        var hash: String?
        var salt: String?
        var iterations: Int?
        /// In KiB.
        var memory: Int?
        var threads: Int?
        var type: String?
    }

    struct Firebase: Codable, Sendable, Equatable {
        var hash: String?
        var salt: String?
        var saltSeparator: String?
        var signerKey: String?
        /// The cost, a power of two: 12 to 17.
        var memory: Int?
        /// 6 to 10.
        var rounds: Int?
    }

    struct PBKDF2: Codable, Sendable, Equatable {
        var hash: String?
        var salt: String?
        var iterations: Int?
        /// `sha1`, `sha256` or `sha512`.
        var type: String?
    }

    struct PHPass: Codable, Sendable, Equatable {
        var hash: String?
        var salt: String?
        var iterations: Int?
        /// `md5` or `sha512`; php leaves it out.
        var type: String?
    }

    struct SHA: Codable, Sendable, Equatable {
        /// Of the password and then the salt, in hexadecimal.
        var hash: String?
        var type: String?
        var salt: String?
    }

    struct Bach: Codable, Sendable, Equatable {
        var hash: String?
        var key: String?
    }
}
