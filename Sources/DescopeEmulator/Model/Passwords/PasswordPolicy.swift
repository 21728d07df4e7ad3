extension PasswordSettings {
    /// The most characters that a password may have, whatever the settings say (AR-3.7).
    private static let maxLength = 64

    /// Checks a password that a user chooses.
    ///
    /// - Parameter email: The user's address; empty if there is none.
    /// - Throws: `invalidRequest` naming the first rule that it breaks (AR-7.12).
    func check(_ password: String, email: String) throws {
        guard let broken = rules(for: password, email: email).first(where: { !$0.isKept }) else { return }
        throw APIError(.invalidRequest, "The password \(broken.text)")
    }

    private func rules(for password: String, email: String) -> [(text: String, isKept: Bool)] {
        [
            ("must have \(minLength) characters at least", password.count >= minLength),
            ("must have \(Self.maxLength) characters at most", password.count <= Self.maxLength),
            ("must have a lowercase letter", !lowercase || password.contains(where: \.isLowercase)),
            ("must have an uppercase letter", !uppercase || password.contains(where: \.isUppercase)),
            ("must have a digit", !number || password.contains(where: \.isNumber)),
            (
                "must have a character that is neither a letter nor a digit",
                !nonAlphanumeric || password.contains { !$0.isLetter && !$0.isNumber }
            ),
            ("must have a letter", !anyLetter || password.contains(where: \.isLetter)),
            (
                "must not have any of the characters \(disallowedCharacters)",
                !password.contains(where: disallowedCharacters.contains)
            ),
            (
                "must not be the e-mail address, or what it has before the @",
                !disallowEmailMatch || !Self.names(in: email).contains(password.lowercased())
            ),
            (
                "is too easy to guess",
                !enablePasswordStrength || PasswordStrength(password).score >= passwordStrengthScore
            ),
        ]
    }

    /// An e-mail address and its part before the `@`, in lower case.
    private static func names(in email: String) -> [String] {
        let email = email.lowercased()
        return [email, String(email.prefix { $0 != "@" })].filter { !$0.isEmpty }
    }
}
