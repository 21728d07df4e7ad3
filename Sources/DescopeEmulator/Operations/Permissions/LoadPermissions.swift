/// Loads all permissions (AR-4.2).
struct LoadPermissions: Endpoint {
    static let spec = OperationSpec("Load all permissions", .get("/v1/mgmt/permission/all"), .live, isHeavy: true)

    /// All permissions, the system's first.
    struct Permissions: JSONResponse {
        let permissions: [PermissionView]
    }

    func perform(in context: Context) throws -> Permissions {
        Permissions(permissions: try context.permissions.all().map(PermissionView.init))
    }
}

/// A permission as the service shows it.
struct PermissionView: JSONResponse, Equatable {
    let id: String
    let name: String
    let description: String
    let systemDefault: Bool

    init(_ permission: Permission) {
        (id, name, description) = (permission.id, permission.name, permission.description)
        systemDefault = permission.isSystem
    }
}
