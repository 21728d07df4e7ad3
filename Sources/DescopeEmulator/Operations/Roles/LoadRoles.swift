/// Loads all roles, the project's and the tenants' (AR-4.3).
struct LoadRoles: Endpoint {
    static let spec = OperationSpec("Load all roles", .get("/v1/mgmt/role/all"), .live, isHeavy: true)

    func perform(in context: Context) throws -> RolesResponse {
        try .found(by: RoleQuery(), in: context)
    }
}

/// Loads the roles of a tenant and of all below it, as the browser widgets do.
struct LoadSubtenantRoles: Endpoint {
    static let spec = OperationSpec(
        "Load the roles of a tenant and its sub-tenants",
        .get("/v1/mgmt/role/subtenant/all"),
        .assumed,
        isHeavy: true
    )

    var tenant: String

    func perform(in context: Context) throws -> RolesResponse {
        try context.tenants.require(tenant)
        let tenants = [tenant] + (try context.tenants.descendants(of: [tenant]))
        return try .found(by: RoleQuery(tenantIDs: tenants), in: context)
    }
}
