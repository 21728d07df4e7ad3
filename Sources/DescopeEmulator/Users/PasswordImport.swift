internal import JSON

/// A password hashed elsewhere, in exactly one of the forms that the service imports (§3).
///
/// The hash is kept as it came, so that a later sign-in can verify the password it was made from; it is never shown. No
/// field is required here: what is missing fails the check of the form, and with it its own user alone.
package struct PasswordImport: Codable, Sendable, Equatable {
    package var bcrypt: Hash?
    package var argon2: Argon2?
    package var firebase: Firebase?
    package var pbkdf2: PBKDF2?
    package var django: Hash?
    package var phpass: PHPass?
    package var md5: Hash?
    package var sha: SHA?
    package var buddyauth: Hash?
    package var bach: Bach?

    package init() {}

    /// A hash that says everything itself.
    package struct Hash: Codable, Sendable, Equatable {
        package var hash: String?

        package init(hash: String) {
            self.hash = hash
        }
    }

    package struct Argon2: Codable, Sendable, Equatable {
        package var hash: String?
        package var salt: String?
        package var iterations: Int?
        /// In KiB.
        package var memory: Int?
        package var threads: Int?
        package var type: String?
    }

    package struct Firebase: Codable, Sendable, Equatable {
        package var hash: String?
        package var salt: String?
        package var saltSeparator: String?
        package var signerKey: String?
        /// The cost, a power of two: 12 to 17.
        package var memory: Int?
        /// 6 to 10.
        package var rounds: Int?
    }

    package struct PBKDF2: Codable, Sendable, Equatable {
        package var hash: String?
        package var salt: String?
        package var iterations: Int?
        /// `sha1`, `sha256` or `sha512`.
        package var type: String?
    }

    package struct PHPass: Codable, Sendable, Equatable {
        package var hash: String?
        package var salt: String?
        package var iterations: Int?
        /// `md5` or `sha512`; php leaves it out.
        package var type: String?
    }

    package struct SHA: Codable, Sendable, Equatable {
        /// Of the password and then the salt, in hexadecimal.
        package var hash: String?
        package var type: String?
        package var salt: String?
    }

    package struct Bach: Codable, Sendable, Equatable {
        package var hash: String?
        package var key: String?
    }
}
