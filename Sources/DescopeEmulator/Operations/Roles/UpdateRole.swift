internal import JSON

/// Replaces a role's fields: what is left out is cleared (AR-4.3); users keep the role.
struct UpdateRole: Endpoint {
    static let spec = OperationSpec("Override a role", .post("/v1/mgmt/role/update"), .live)
    static let audit: AuditAction? = .roleModified

    @Flattened var role = RoleReference()
    var newName: String
    @Flattened var profile = RoleProfile()

    func perform(in context: Context) throws -> RoleView {
        try ShortName.check(newName, in: "newName")
        var role = try context.roles.get(role)
        // Every project has this one (CR-06), under its name.
        guard role.id != Role.tenantAdminID || newName == role.name else { throw APIError(.builtIn) }
        role.name = newName
        profile.override(&role)
        try context.roles.save(role)
        context.audit.note(role.id, ofTenant: role.tenantID)
        return RoleView(role)
    }
}

/// Updates several roles, all or none.
struct UpdateRoles: Endpoint {
    static let spec = OperationSpec("Override roles", .post("/v1/mgmt/role/update/batch"), .sdk, isHeavy: true)
    static let audit: AuditAction? = .rolesModified

    var roles: [UpdateRole]

    func perform(in context: Context) throws -> RolesResponse {
        RolesResponse(roles: try context.all(roles, "roles"))
    }
}
