/// Creates a role of the project, or with `tenantId` of that tenant (§4.3).
struct CreateRole: Endpoint {
    static let spec = OperationSpec("Create a role", .post("/v1/mgmt/role/create"), .live)

    var name: String
    var description: String?
    var permissionNames: [String]?
    var tenantId: String?
    var `default`: Bool?
    var `private`: Bool?

    init(name: String, permissionNames: [String]? = nil, tenantId: String? = nil) {
        self.name = name
        self.permissionNames = permissionNames
        self.tenantId = tenantId
    }

    func perform(in context: Context) throws -> RoleView {
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
struct CreateRoles: Endpoint {
    static let spec = OperationSpec("Create roles", .post("/v1/mgmt/role/create/batch"), .sdk)

    var roles: [CreateRole]

    init(roles: [CreateRole]) {
        self.roles = roles
    }

    func perform(in context: Context) throws -> RolesResponse {
        guard !roles.isEmpty else { throw APIError.requiredField("roles") }
        return RolesResponse(roles: try roles.map { try $0.perform(in: context) })
    }
}
