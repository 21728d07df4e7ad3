internal import JSON

/// Creates a role of the project, or with `tenantId` of that tenant (AR-4.3).
struct CreateRole: Endpoint {
    static let spec = OperationSpec("Create a role", .post("/v1/mgmt/role/create"), .live)
    static let audit: AuditAction? = .roleCreated

    var name: String
    @ProtoField var tenantId = ""
    @Flattened var profile = RoleProfile()

    func perform(in context: Context) throws -> RoleView {
        try ShortName.check(name, in: "name")
        if !tenantId.isEmpty { try context.tenants.require(tenantId) }
        let id = context.makeID(.role)
        var role = Role(id: id, tenantID: tenantId.nonEmpty, name: name, createdTime: context.now)
        profile.override(&role)
        try context.roles.insert(role)
        context.audit.note(role.id, ofTenant: role.tenantID)
        return RoleView(role)
    }
}

/// Creates several roles, all or none.
struct CreateRoles: Endpoint {
    static let spec = OperationSpec("Create roles", .post("/v1/mgmt/role/create/batch"), .sdk, isHeavy: true)
    static let audit: AuditAction? = .rolesCreated

    var roles: [CreateRole]

    func perform(in context: Context) throws -> RolesResponse {
        RolesResponse(roles: try context.all(roles, "roles"))
    }
}
