internal import JSON

extension Context {
    /// Whether a hash is that password's; one that takes long is computed off every lane.
    ///
    /// - Throws: `NotYet` until that is done; an error of the library that computes it, for want of memory.
    func verify(_ password: String, _ hash: PasswordHash) throws -> Bool {
        guard let verifier = hash.verifier else { return false }
        let bytes = Array(password.utf8)
        guard verifier.isSlow else { return try verifier.matches(bytes) }
        // The key outlives the attempt: it must not hold the password.
        let key = sha256([hash.parameters.text(), password].map { sha256($0) }.joined())
        return try result(of: "password \(key)") { Result { try verifier.matches(bytes) } }.get()
    }
}
