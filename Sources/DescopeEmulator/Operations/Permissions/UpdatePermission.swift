internal import JSON

/// Replaces a permission's name and description (AR-4.2); roles keep it.
struct UpdatePermission: Endpoint {
    static let spec = OperationSpec("Override a permission", .post("/v1/mgmt/permission/update"), .live)
    static let audit: AuditAction? = .permissionModified

    @Flattened var permission = PermissionReference()
    var newName: String
    @ProtoField var description = ""

    func perform(in context: Context) throws -> Empty {
        try ShortName.check(newName, in: "newName")
        var permission = try context.permissions.getChangeable(permission)
        (permission.name, permission.description) = (newName, description)
        try context.permissions.save(permission)
        context.audit.note(permission.id)
        return Empty()
    }
}

/// Updates several permissions, all or none.
struct UpdatePermissions: Endpoint {
    static let spec = OperationSpec(
        "Override permissions",
        .post("/v1/mgmt/permission/update/batch"),
        .sdk,
        isHeavy: true
    )
    static let audit: AuditAction? = .permissionsModified

    var permissions: [UpdatePermission]

    func perform(in context: Context) throws -> Empty {
        _ = try context.all(permissions, "permissions")
        return Empty()
    }
}
