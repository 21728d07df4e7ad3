extension API {
    static let roles: [any Endpoint.Type] = [
        CreateRole.self, CreateRoles.self, UpdateRole.self, UpdateRoles.self, DeleteRole.self, DeleteRoles.self,
        LoadRoles.self, LoadSubtenantRoles.self, SearchRoles.self,
    ]
}
