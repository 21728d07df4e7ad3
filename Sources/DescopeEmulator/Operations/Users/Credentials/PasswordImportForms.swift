internal import JSON

/// Hashes are checked on import: a sign-in must not be the first to find one broken.
extension PasswordImport {
    /// - Throws: `invalidRequest` naming the field, unless there is exactly one form and it is well-formed.
    func hash() throws -> PasswordHash {
        let given = try [
            form("bcrypt", bcrypt) { $0.hash.isBcrypt },
            form("argon2", argon2, check: \.isWellFormed),
            form("firebase", firebase, check: \.isWellFormed),
            form("pbkdf2", pbkdf2, check: \.isWellFormed),
            form("django", django) { $0.hash.isDjango },
            form("phpass", phpass, check: \.isWellFormed),
            form("md5", md5) { $0.hash.isHex(digits: 32) },
            form("sha", sha, check: \.isWellFormed),
            form("buddyauth", buddyauth) { $0.hash != nil },
            form("bach", bach) { $0.hash != nil && $0.key != nil },
        ].compactMap { $0 }
        guard given.count == 1 else { throw APIError.invalidField("hashedPassword") }
        return given[0]
    }

    private func form<Form: Encodable>(_ name: String, _ form: Form?, check: (Form) -> Bool) throws -> PasswordHash? {
        guard let form else { return nil }
        guard check(form) else { throw APIError.invalidField("hashedPassword.\(name)") }
        return PasswordHash(algorithm: name, parameters: try encodeJSONValue(form))
    }
}

extension PasswordImport.Argon2 {
    fileprivate var isWellFormed: Bool {
        [hash, salt].allSatisfy(\.isBase64) && [iterations, memory, threads].allSatisfy { $0 ?? 0 > 0 }
    }
}

extension PasswordImport.Firebase {
    fileprivate var isWellFormed: Bool {
        [hash, salt, saltSeparator, signerKey].allSatisfy(\.isBase64)
            && (12...17).contains(memory ?? 0) && (6...10).contains(rounds ?? 0)
    }
}

extension PasswordImport.PBKDF2 {
    fileprivate var isWellFormed: Bool {
        [hash, salt].allSatisfy(\.isBase64) && iterations ?? 0 > 0 && ["sha1", "sha256", "sha512"].contains(type)
    }
}

extension PasswordImport.PHPass {
    fileprivate var isWellFormed: Bool {
        hash != nil && salt != nil && iterations ?? 0 > 0 && ["md5", "sha512"].contains(type ?? "md5")
    }
}

extension PasswordImport.SHA {
    fileprivate var isWellFormed: Bool {
        let digits = ["sha1": 40, "sha224": 56, "sha256": 64, "sha384": 96, "sha512": 128]
        return digits[type ?? ""].map(hash.isHex(digits:)) ?? false
    }
}

extension String? {
    fileprivate var isBase64: Bool { flatMap(Base64.decode) != nil }

    /// `$2a$`, `$2b$` or `$2y$`, a cost of two digits, `$` and 53 characters of salt and hash.
    fileprivate var isBcrypt: Bool {
        self?.wholeMatch(of: /\$2[aby]\$[0-9]{2}\$[.\/A-Za-z0-9]{53}/) != nil
    }

    /// `pbkdf2_<digest>$<iterations>$<salt>$<base64>`.
    fileprivate var isDjango: Bool {
        self?.wholeMatch(of: /pbkdf2_sha[0-9]+\$[0-9]+\$[^$]+\$[A-Za-z0-9+\/=]+/) != nil
    }

    fileprivate func isHex(digits: Int) -> Bool {
        guard let self, self.utf8.count == digits else { return false }
        return self.allSatisfy { $0.isASCII && $0.isHexDigit }
    }
}
