/// Replaces the roles that members of a tenant get who join without roles; roles of the project (§4.1, TE-01).
struct UpdateTenantDefaultRoles: Endpoint {
    static let spec = OperationSpec(
        "Override a tenant's default roles",
        .post("/v1/mgmt/tenant/updateDefaultRoles"),
        .sdk
    )

    var id: String
    var defaultRoles: [String]?

    init(id: String, defaultRoles: [String]? = nil) {
        self.id = id
        self.defaultRoles = defaultRoles
    }

    func perform(in context: Context) throws -> Empty {
        try context.tenants.modify(id) { $0.defaultRoleIDs = try context.roles.ids(named: defaultRoles ?? []) }
        return Empty()
    }
}
