internal import JSON

/// An OAuth provider's tokens for a user, kept and shown in the service's words.
struct ProviderToken: Codable, Sendable {
    let provider: String
    let providerUserId: String
    let accessToken: String
    /// Seconds since 1970.
    let expiration: Int64
    @ProtoField var scopes: [String]
    var refreshToken: String
}
