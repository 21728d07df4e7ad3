internal import JSON

/// Deletes a role, also from everyone who has it (AR-4.17).
struct DeleteRole: Endpoint {
    static let spec = OperationSpec("Delete a role", .post("/v1/mgmt/role/delete"), .assumed, isHeavy: true)
    static let audit: AuditAction? = .roleDeleted

    @Flattened var role = RoleReference()

    func perform(in context: Context) throws -> Empty {
        let role = try context.roles.get(role)
        try context.roles.delete(id: role.id)
        context.audit.note(role.id, ofTenant: role.tenantID)
        return Empty()
    }
}

/// Deletes roles; unknown ones are ignored, as in batches of users.
struct DeleteRoles: Endpoint {
    static let spec = OperationSpec("Delete roles", .post("/v1/mgmt/role/delete/batch"), .assumed, isHeavy: true)
    static let audit: AuditAction? = .rolesDeleted

    @ProtoField var roleNames: [String] = []
    @ProtoField var roleIds: [String] = []
    @ProtoField var tenantId = ""

    func perform(in context: Context) throws -> Empty {
        guard !roleNames.isEmpty || !roleIds.isEmpty else {
            // Matching production, as python's SDK warns: without a filter, every role goes that can.
            for id in try context.roles.deleteAll(of: tenantId.nonEmpty) { context.audit.note(id) }
            return Empty()
        }
        for name in roleNames {
            guard let role = try context.roles.find(named: name, tenantID: tenantId.nonEmpty) else { continue }
            try context.roles.delete(id: role.id)
            context.audit.note(role.id)
        }
        for id in roleIds where try context.roles.delete(id: id) { context.audit.note(id) }
        return Empty()
    }
}
