/// Searches roles by any combination of filters (§4.3).
package struct SearchRoles: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/role/search")]
    package static let summary = "Search roles"
    package static let evidence = Evidence.live

    package var tenantIds: [String]?
    package var roleNames: [String]?
    package var roleNameLike: String?
    package var permissionNames: [String]?
    package var text: String?
    package var sort: [SortField]?
    package var includeProjectRoles: Bool?
    package var roleIds: [String]?

    package init() {}

    package func perform(in context: Context) throws -> RolesAnswer {
        var query = RoleQuery()
        query.tenantIDs = tenantIds ?? []
        query.includesProject = includeProjectRoles ?? false
        query.names = roleNames ?? []
        query.ids = roleIds ?? []
        query.permissionNames = permissionNames ?? []
        query.namePart = roleNameLike ?? ""
        query.text = text ?? ""
        query.sort = try (sort ?? []).columns(RoleQuery.Column.self)
        return RolesAnswer(roles: try context.roles.search(query).map(RoleView.init))
    }
}
