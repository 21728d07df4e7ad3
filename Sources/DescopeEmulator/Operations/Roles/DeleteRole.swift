internal import JSON

/// Deletes a role, also from everyone who has it (AR-4.17).
struct DeleteRole: Endpoint {
    static let spec = OperationSpec("Delete a role", .post("/v1/mgmt/role/delete"), .assumed, isHeavy: true)

    @Flattened var role = RoleReference()

    func perform(in context: Context) throws -> Empty {
        try context.roles.delete(id: context.roles.get(role).id)
        return Empty()
    }
}

/// Deletes roles; unknown ones are ignored, as in batches of users.
struct DeleteRoles: Endpoint {
    static let spec = OperationSpec("Delete roles", .post("/v1/mgmt/role/delete/batch"), .assumed, isHeavy: true)

    @ProtoField var roleNames: [String] = []
    @ProtoField var roleIds: [String] = []
    @ProtoField var tenantId = ""

    func perform(in context: Context) throws -> Empty {
        guard !roleNames.isEmpty || !roleIds.isEmpty else {
            // Matching production, as python's SDK warns: without a filter, every role goes that can.
            try context.roles.deleteAll(of: tenantId.nonEmpty)
            return Empty()
        }
        for name in roleNames {
            guard let role = try context.roles.find(named: name, tenantID: tenantId.nonEmpty) else { continue }
            try context.roles.delete(id: role.id)
        }
        for id in roleIds { try context.roles.delete(id: id) }
        return Empty()
    }
}
