internal import JSON

/// A user's password as kept: never the text itself.
struct StoredPassword: Sendable, Equatable {
    let hash: PasswordHash
    /// An expired or temporary password must be replaced before it signs in (PW-02, PW-04).
    var isExpired: Bool

    init(hash: PasswordHash, isExpired: Bool = false) {
        self.hash = hash
        self.isExpired = isExpired
    }
}

/// A password hash: our own salted SHA-256, or an imported one exactly as it came (UM-3).
///
/// Our own is fast on purpose: the emulator is a test store, not a vault.
struct PasswordHash: Sendable, Equatable {
    /// The algorithm's key in `hashedPassword`, or `own`.
    let algorithm: String
    let parameters: JSONValue

    init(algorithm: String, parameters: JSONValue) {
        self.algorithm = algorithm
        self.parameters = parameters
    }

    init(cleartext: String, salt: [UInt8]) {
        let digest = sha256(salt + Array(cleartext.utf8))
        self.init(algorithm: "own", parameters: ["salt": .string(hex(salt)), "hash": .string(digest)])
    }
}
