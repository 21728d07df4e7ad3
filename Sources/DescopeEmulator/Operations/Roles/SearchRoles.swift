internal import JSON

/// Searches roles by any combination of filters (AR-4.3).
struct SearchRoles: Endpoint {
    static let spec = OperationSpec("Search roles", .post("/v1/mgmt/role/search"), .live, isHeavy: true)

    @ProtoField var tenantIds: [String] = []
    @ProtoField var roleNames: [String] = []
    @ProtoField var roleNameLike = ""
    @ProtoField var permissionNames: [String] = []
    @ProtoField var text = ""
    @ProtoField var sort: [SortField] = []
    @ProtoField var includeProjectRoles = false
    @ProtoField var roleIds: [String] = []

    func perform(in context: Context) throws -> RolesResponse {
        var query = RoleQuery(
            tenantIDs: tenantIds,
            includesProject: includeProjectRoles,
            names: roleNames,
            ids: roleIds
        )
        (query.permissionNames, query.namePart, query.text) = (permissionNames, roleNameLike, text)
        query.sort = try sort.columns(RoleQuery.Column.self)
        return try .found(by: query, in: context)
    }
}
