extension API {
    static let permissions: [any Endpoint.Type] = [
        CreatePermission.self, CreatePermissions.self, UpdatePermission.self, UpdatePermissions.self,
        DeletePermission.self, DeletePermissions.self, LoadPermissions.self,
    ]
}
