/// Replaces the roles that members of a tenant get who join without roles; roles of the project (§4.1, TE-01).
package struct UpdateTenantDefaultRoles: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/tenant/updateDefaultRoles")]
    package static let summary = "Override a tenant's default roles"
    package static let evidence = Evidence.sdk

    package var id: String
    package var defaultRoles: [String]?

    package init(id: String, defaultRoles: [String]? = nil) {
        self.id = id
        self.defaultRoles = defaultRoles
    }

    package func perform(in context: Context) throws -> Empty {
        try context.tenants.modify(id) { $0.defaultRoleIDs = try context.roles.ids(named: defaultRoles ?? []) }
        return Empty()
    }
}
