internal import JSON

/// Loads the tokens that an OAuth provider gave for a user (PT-01).
struct LoadProviderToken: Endpoint {
    static let spec = OperationSpec("Load a user's OAuth tokens", .get("/v1/mgmt/user/provider/token"), .assumed)

    var loginId: LoginID
    var provider: String
    @ProtoField var withRefreshToken = false
    /// Ignored: the emulator has no provider to ask.
    @ProtoField var forceRefresh = false

    func perform(in context: Context) throws -> ProviderToken {
        let user = try context.users.get(loginId)
        guard var token = try context.users.providerToken(of: user.id, provider: provider) else {
            throw APIError(.providerTokenNotFound, "The user has no token of the provider \(provider)")
        }
        // Given out only when asked for.
        if !withRefreshToken { token.refreshToken = "" }
        return token
    }
}

extension ProviderToken: JSONResponse {}
