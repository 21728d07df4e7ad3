/// Searches roles by any combination of filters (§4.3).
struct SearchRoles: Endpoint {
    static let spec = OperationSpec("Search roles", .post("/v1/mgmt/role/search"), .live)

    var tenantIds: [String]?
    var roleNames: [String]?
    var roleNameLike: String?
    var permissionNames: [String]?
    var text: String?
    var sort: [SortField]?
    var includeProjectRoles: Bool?
    var roleIds: [String]?

    init() {}

    func perform(in context: Context) throws -> RolesResponse {
        var query = RoleQuery()
        query.tenantIDs = tenantIds ?? []
        query.includesProject = includeProjectRoles ?? false
        query.names = roleNames ?? []
        query.ids = roleIds ?? []
        query.permissionNames = permissionNames ?? []
        query.namePart = roleNameLike ?? ""
        query.text = text ?? ""
        query.sort = try (sort ?? []).columns(RoleQuery.Column.self)
        return RolesResponse(roles: try context.roles.search(query).map(RoleView.init))
    }
}
