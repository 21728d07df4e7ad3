/// Replaces a role's fields: whatever is left out is cleared (§4.3); who has the role keeps it.
package struct UpdateRole: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/role/update")]
    package static let summary = "Override a role"
    package static let evidence = Evidence.live

    package var name: String?
    package var id: String?
    package var newName: String
    package var description: String?
    package var permissionNames: [String]?
    /// Part of the role's identity beside its name; a role never moves.
    package var tenantId: String?
    package var `default`: Bool?
    package var `private`: Bool?

    package init(name: String? = nil, id: String? = nil, newName: String, tenantId: String? = nil) {
        self.name = name
        self.id = id
        self.newName = newName
        self.tenantId = tenantId
    }

    package func perform(in context: Context) throws -> RoleView {
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
package struct UpdateRoles: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/role/update/batch")]
    package static let summary = "Override roles"
    package static let evidence = Evidence.sdk

    package var roles: [UpdateRole]

    package init(roles: [UpdateRole]) {
        self.roles = roles
    }

    package func perform(in context: Context) throws -> RolesAnswer {
        guard !roles.isEmpty else { throw APIError.requiredField("roles") }
        return RolesAnswer(roles: try roles.map { try $0.perform(in: context) })
    }
}
