/// A role as the service shows it (§4.3).
package struct RoleView: JSONAnswer, Equatable {
    package let id: String
    package let name: String
    package let description: String
    package let permissionNames: [String]
    package let createdTime: Int64
    /// Empty for a role of the project.
    package let tenantId: String
    package let `default`: Bool
    package let `private`: Bool

    init(_ role: Role) {
        id = role.id
        name = role.name
        description = role.description
        permissionNames = role.permissionNames
        createdTime = role.createdTime.seconds
        tenantId = role.tenantID ?? ""
        `default` = role.isDefault
        `private` = role.isPrivate
    }
}

/// The answer of operations on several roles.
package struct RolesAnswer: JSONAnswer, Equatable {
    package let roles: [RoleView]
}
