/// A role as the service shows it (AR-4.3).
struct RoleView: JSONResponse, Equatable {
    let id: String
    let name: String
    let description: String
    let permissionNames: [String]
    let createdTime: Int64
    /// Empty for a role of the project.
    let tenantId: String
    let `default`: Bool
    let `private`: Bool

    init(_ role: Role) {
        (id, name, description) = (role.id, role.name, role.description)
        permissionNames = role.permissionNames
        createdTime = role.createdTime.seconds
        tenantId = role.tenantID ?? ""
        (`default`, `private`) = (role.isDefault, role.isPrivate)
    }
}

/// The response of operations on several roles.
struct RolesResponse: JSONResponse, Equatable {
    let roles: [RoleView]

    static func found(by query: RoleQuery, in context: Context) throws -> RolesResponse {
        RolesResponse(roles: try context.roles.search(query).map(RoleView.init))
    }
}
