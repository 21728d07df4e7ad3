internal import JSON

/// Hashes are checked on import: a sign-in must not be the first to find one broken.
extension PasswordImport {
    /// - Throws: `invalidRequest` naming the field, unless there is exactly one form and it is well-formed.
    func hash() throws -> PasswordHash {
        let given = try [
            form("bcrypt", bcrypt), form("argon2", argon2), form("firebase", firebase), form("pbkdf2", pbkdf2),
            form("django", django), form("phpass", phpass), form("md5", md5), form("sha", sha),
            form("buddyauth", buddyauth), form("bach", bach),
        ].compactMap { $0 }
        guard given.count == 1 else { throw APIError.invalidField("hashedPassword") }
        return given[0]
    }

    private func form(_ name: String, _ form: (some Encodable)?) throws -> PasswordHash? {
        guard let form else { return nil }
        let hash = PasswordHash(algorithm: name, parameters: try encodeJSONValue(form))
        guard hash.verifier != nil else { throw APIError.invalidField("hashedPassword.\(name)") }
        return hash
    }
}
