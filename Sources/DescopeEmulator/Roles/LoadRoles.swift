/// Loads all roles, the project's and the tenants' (§4.3).
package struct LoadRoles: Endpoint {
    package static let routes: [Route] = [.get("/v1/mgmt/role/all")]
    package static let input = InputKind.query
    package static let summary = "Load all roles"
    package static let evidence = Evidence.live

    package init() {}

    package func perform(in context: Context) throws -> RolesAnswer {
        RolesAnswer(roles: try context.roles.search(RoleQuery()).map(RoleView.init))
    }
}

/// Loads the roles of a tenant and of all tenants below it, as the browser widgets do.
package struct LoadSubtenantRoles: Endpoint {
    package static let routes: [Route] = [.get("/v1/mgmt/role/subtenant/all")]
    package static let input = InputKind.query
    package static let summary = "Load the roles of a tenant and its sub-tenants"
    package static let evidence = Evidence.assumed

    package var tenant: String

    package init(tenant: String) {
        self.tenant = tenant
    }

    package func perform(in context: Context) throws -> RolesAnswer {
        try context.tenants.require(tenant)
        var query = RoleQuery()
        query.tenantIDs = [tenant] + (try context.tenants.descendants(of: [tenant]))
        return RolesAnswer(roles: try context.roles.search(query).map(RoleView.init))
    }
}
