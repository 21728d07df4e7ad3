extension API {
    static let accessKeys: [any Endpoint.Type] = [
        CreateAccessKey.self, LoadAccessKey.self, SearchAccessKeys.self, UpdateAccessKey.self,
        UpdateAccessKeyStatus.self, UpdateAccessKeyStatuses.self, DeleteAccessKey.self, DeleteAccessKeys.self,
        RotateAccessKey.self, ImportAccessKeys.self, ExchangeAccessKey.self,
    ]
}
