/// A password that a user chooses.
struct NewPassword {
    let text: String
    let settings: PasswordSettings
    let context: Context

    /// The password as it is kept.
    ///
    /// - Throws: `invalidRequest` naming the first rule of the policy that it breaks (PW-09.2).
    func stored(email: String) throws -> StoredPassword {
        try settings.check(text, email: email)
        return StoredPassword(hash: PasswordHash(cleartext: text, salt: context.randomBytes(16)))
    }

    /// Gives it to a user, who has not had it lately (PW-09.5).
    ///
    /// - Throws: `invalidRequest`, as `stored` does.
    func replace(passwordOf user: User) throws -> User {
        let password = try stored(email: user.email.value)
        let last = settings.reuse ? try context.passwords.latest(settings.reuseAmount, of: user.id) : []
        guard try !last.contains(where: { try context.verify(text, $0) }) else {
            throw APIError(.invalidRequest, "The password must not be one of the last \(settings.reuseAmount)")
        }
        return try context.users.modify(user) { $0.password = password }
    }
}

extension PasswordSettings {
    /// The settings for a user: those of the first of their tenants that has its own switched on, else the project's
    /// (PW-09.9).
    static func inForce(for user: User, in context: Context) throws -> PasswordSettings {
        for membership in user.memberships {
            let id = membership.tenantID
            let own = try context.documents.find(PasswordSettings.self, .passwordSettings, id: id)
            if let own, own.enabled { return own }
        }
        return try inForce(in: context)
    }

    /// - Throws: `passwordsDisabled`.
    func requireEnabled() throws {
        guard enabled else { throw APIError(.passwordsDisabled) }
    }
}
