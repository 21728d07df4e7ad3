extension API {
    static let externalSignIn: [any Endpoint.Type] = [
        StartOAuth.self, StartOAuthUpdate.self, StartSSO.self, ExchangeOAuthCode.self, ExchangeSSOCode.self,
        ReturnFromOAuth.self, LoadSAMLMetadata.self,
    ]
}
