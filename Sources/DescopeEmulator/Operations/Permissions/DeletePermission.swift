internal import JSON

/// Deletes a permission, also from the roles that have it (AR-4.2).
struct DeletePermission: Endpoint {
    static let spec = OperationSpec("Delete a permission", .post("/v1/mgmt/permission/delete"), .live, isHeavy: true)
    static let audit: AuditAction? = .permissionDeleted

    @Flattened var permission = PermissionReference()

    func perform(in context: Context) throws -> Empty {
        let permission = try context.permissions.getChangeable(permission)
        try context.permissions.delete(id: permission.id)
        context.audit.note(permission.id)
        return Empty()
    }
}

/// Deletes permissions; unknown ones are ignored, as in batches of users.
struct DeletePermissions: Endpoint {
    static let spec = OperationSpec(
        "Delete permissions",
        .post("/v1/mgmt/permission/delete/batch"),
        .assumed,
        isHeavy: true
    )
    static let audit: AuditAction? = .permissionsDeleted

    @ProtoField var names: [String] = []
    @ProtoField var ids: [String] = []

    func perform(in context: Context) throws -> Empty {
        guard !names.isEmpty || !ids.isEmpty else { throw APIError.requiredField("names") }
        let permissions = context.permissions
        let found = try names.compactMap(permissions.find(named:)) + ids.compactMap(permissions.find(id:))
        if let builtIn = found.first(where: \.isSystem) { throw APIError(.builtIn, naming: builtIn.name) }
        for permission in found {
            try permissions.delete(id: permission.id)
            context.audit.note(permission.id)
        }
        return Empty()
    }
}
