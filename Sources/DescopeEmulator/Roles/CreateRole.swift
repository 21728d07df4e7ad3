/// Creates a role of the project, or with `tenantId` of that tenant (§4.3).
package struct CreateRole: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/role/create")]
    package static let summary = "Create a role"
    package static let evidence = Evidence.live

    package var name: String
    package var description: String?
    package var permissionNames: [String]?
    package var tenantId: String?
    package var `default`: Bool?
    package var `private`: Bool?

    package init(name: String, permissionNames: [String]? = nil, tenantId: String? = nil) {
        self.name = name
        self.permissionNames = permissionNames
        self.tenantId = tenantId
    }

    package func perform(in context: Context) throws -> RoleView {
        try ShortName.check(name, in: "name")
        if let tenantId { try context.tenants.require(tenantId) }
        let role = Role(
            id: context.makeID(.role),
            tenantID: tenantId,
            name: name,
            description: description ?? "",
            permissionNames: (permissionNames ?? []).uniqued(),
            isDefault: `default` ?? false,
            isPrivate: `private` ?? false,
            createdTime: context.now
        )
        try context.roles.insert(role)
        return RoleView(role)
    }
}

/// Creates several roles, all or none.
package struct CreateRoles: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/role/create/batch")]
    package static let summary = "Create roles"
    package static let evidence = Evidence.sdk

    package var roles: [CreateRole]

    package init(roles: [CreateRole]) {
        self.roles = roles
    }

    package func perform(in context: Context) throws -> RolesAnswer {
        guard !roles.isEmpty else { throw APIError.requiredField("roles") }
        return RolesAnswer(roles: try roles.map { try $0.perform(in: context) })
    }
}
