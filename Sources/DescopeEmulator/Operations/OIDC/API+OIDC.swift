extension API {
    static let oidc: [any Endpoint.Type] = [
        Discover.self, DiscoverApplication.self, DiscoverThirdParty.self, LoadProjectConfiguration.self,
        Authorize.self, IssueTokens.self, LoadUserInfo.self, EndSession.self, RevokeToken.self,
    ]
}
