/// Loads all permissions (§4.2).
package struct LoadPermissions: Endpoint {
    package static let routes: [Route] = [.get("/v1/mgmt/permission/all")]
    package static let input = InputKind.query
    package static let summary = "Load all permissions"
    package static let evidence = Evidence.live

    package init() {}

    /// All permissions, the system's first.
    package struct Permissions: JSONAnswer {
        package let permissions: [PermissionView]
    }

    package func perform(in context: Context) throws -> Permissions {
        Permissions(permissions: try context.permissions.all().map(PermissionView.init))
    }
}

/// A permission as the service shows it.
package struct PermissionView: JSONAnswer, Equatable {
    package let id: String
    package let name: String
    package let description: String
    package let systemDefault: Bool

    init(_ permission: Permission) {
        id = permission.id
        name = permission.name
        description = permission.description
        systemDefault = permission.isSystem
    }
}
