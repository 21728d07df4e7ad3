internal import JSON

/// Creates a permission (AR-4.2).
struct CreatePermission: Endpoint {
    static let spec = OperationSpec("Create a permission", .post("/v1/mgmt/permission/create"), .live)
    static let audit: AuditAction? = .permissionCreated

    var name: String
    @ProtoField var description = ""

    func perform(in context: Context) throws -> Empty {
        try ShortName.check(name, in: "name")
        let id = context.makeID(.permission)
        try context.permissions.insert(Permission(id: id, name: name, description: description))
        context.audit.note(id)
        return Empty()
    }
}

/// Creates several permissions, all or none.
struct CreatePermissions: Endpoint {
    static let spec = OperationSpec(
        "Create permissions",
        .post("/v1/mgmt/permission/create/batch"),
        .sdk,
        isHeavy: true
    )
    static let audit: AuditAction? = .permissionsCreated

    var permissions: [CreatePermission]

    func perform(in context: Context) throws -> Empty {
        _ = try context.all(permissions, "permissions")
        return Empty()
    }
}
