internal import SQLite

/// The tokens that OAuth providers gave.
extension UserStore {
    /// A user's tokens of a provider; there are some only where sign-in kept them.
    func providerToken(of userID: String, provider: String) throws -> ProviderToken? {
        let sql = """
            SELECT body FROM external_identities
            WHERE userId = ? AND kind = 'oauth' AND provider = ? AND body <> '{}'
            """
        return try database.first(sql, userID, provider) { try $0.decoded(ProviderToken.self, 0) }
    }
}
