/// Loads all roles, the project's and the tenants' (§4.3).
struct LoadRoles: Endpoint {
    static let routes: [Route] = [.get("/v1/mgmt/role/all")]
    static let input = InputKind.query
    static let summary = "Load all roles"
    static let evidence = Evidence.live

    init() {}

    func perform(in context: Context) throws -> RolesResponse {
        RolesResponse(roles: try context.roles.search(RoleQuery()).map(RoleView.init))
    }
}

/// Loads the roles of a tenant and of all tenants below it, as the browser widgets do.
struct LoadSubtenantRoles: Endpoint {
    static let routes: [Route] = [.get("/v1/mgmt/role/subtenant/all")]
    static let input = InputKind.query
    static let summary = "Load the roles of a tenant and its sub-tenants"
    static let evidence = Evidence.assumed

    var tenant: String

    init(tenant: String) {
        self.tenant = tenant
    }

    func perform(in context: Context) throws -> RolesResponse {
        try context.tenants.require(tenant)
        var query = RoleQuery()
        query.tenantIDs = [tenant] + (try context.tenants.descendants(of: [tenant]))
        return RolesResponse(roles: try context.roles.search(query).map(RoleView.init))
    }
}
