/// Replaces a role's fields: whatever is left out is cleared (§4.3); who has the role keeps it.
struct UpdateRole: Endpoint {
    static let spec = OperationSpec("Override a role", .post("/v1/mgmt/role/update"), .live)

    var name: String?
    var id: String?
    var newName: String
    var description: String?
    var permissionNames: [String]?
    /// Part of the role's identity beside its name; a role never moves.
    var tenantId: String?
    var `default`: Bool?
    var `private`: Bool?

    init(name: String? = nil, id: String? = nil, newName: String, tenantId: String? = nil) {
        self.name = name
        self.id = id
        self.newName = newName
        self.tenantId = tenantId
    }

    func perform(in context: Context) throws -> RoleView {
        try ShortName.check(newName, in: "newName")
        var role = try context.roles.get(id: id, name: name, tenantID: tenantId)
        // Every project has this one (CR-06), under its name.
        guard role.id != Role.tenantAdminID || newName == role.name else { throw APIError(.builtIn) }
        role.name = newName
        role.description = description ?? ""
        role.permissionNames = (permissionNames ?? []).uniqued()
        role.isDefault = `default` ?? false
        role.isPrivate = `private` ?? false
        try context.roles.save(role)
        return RoleView(role)
    }
}

/// Updates several roles, all or none.
struct UpdateRoles: Endpoint {
    static let spec = OperationSpec("Override roles", .post("/v1/mgmt/role/update/batch"), .sdk)

    var roles: [UpdateRole]

    init(roles: [UpdateRole]) {
        self.roles = roles
    }

    func perform(in context: Context) throws -> RolesResponse {
        guard !roles.isEmpty else { throw APIError.requiredField("roles") }
        return RolesResponse(roles: try roles.map { try $0.perform(in: context) })
    }
}
