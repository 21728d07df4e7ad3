/// Deletes a role, also from everyone who has it (§4.17).
struct DeleteRole: Endpoint {
    static let spec = OperationSpec("Delete a role", .post("/v1/mgmt/role/delete"), .assumed)

    var name: String?
    var id: String?
    var tenantId: String?

    init(name: String? = nil, id: String? = nil, tenantId: String? = nil) {
        self.name = name
        self.id = id
        self.tenantId = tenantId
    }

    func perform(in context: Context) throws -> Empty {
        try context.roles.delete(id: context.roles.get(id: id, name: name, tenantID: tenantId).id)
        return Empty()
    }
}

/// Deletes several roles; names and IDs that nobody knows are passed over, as in batches of users.
struct DeleteRoles: Endpoint {
    static let spec = OperationSpec("Delete roles", .post("/v1/mgmt/role/delete/batch"), .assumed)

    var roleNames: [String]?
    var roleIds: [String]?
    var tenantId: String?

    init(roleNames: [String]? = nil, roleIds: [String]? = nil, tenantId: String? = nil) {
        self.roleNames = roleNames
        self.roleIds = roleIds
        self.tenantId = tenantId
    }

    func perform(in context: Context) throws -> Empty {
        guard roleNames != nil || roleIds != nil else {
            // Matching production: without a filter every role goes that can, of which python's SDK warns its callers.
            try context.roles.deleteAll(of: tenantId)
            return Empty()
        }
        for name in roleNames ?? [] {
            guard let role = try context.roles.find(named: name, tenantID: tenantId) else { continue }
            try context.roles.delete(id: role.id)
        }
        for id in roleIds ?? [] { try context.roles.delete(id: id) }
        return Empty()
    }
}
