extension API {
    static let customAttributes: [any Endpoint.Type] = [
        LoadUserAttributes.self, CreateUserAttributes.self, DeleteUserAttributes.self,
        LoadApplicationAttributes.self, CreateApplicationAttributes.self, DeleteApplicationAttributes.self,
    ]
}
