/// Deletes a role, also from everyone who has it (§4.17).
package struct DeleteRole: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/role/delete")]
    package static let summary = "Delete a role"
    package static let evidence = Evidence.assumed

    package var name: String?
    package var id: String?
    package var tenantId: String?

    package init(name: String? = nil, id: String? = nil, tenantId: String? = nil) {
        self.name = name
        self.id = id
        self.tenantId = tenantId
    }

    package func perform(in context: Context) throws -> Empty {
        try context.roles.delete(id: context.roles.get(id: id, name: name, tenantID: tenantId).id)
        return Empty()
    }
}

/// Deletes several roles; names and IDs that nobody knows are passed over, as in batches of users.
package struct DeleteRoles: Endpoint {
    package static let routes: [Route] = [.post("/v1/mgmt/role/delete/batch")]
    package static let summary = "Delete roles"
    package static let evidence = Evidence.assumed

    package var roleNames: [String]?
    package var roleIds: [String]?
    package var tenantId: String?

    package init(roleNames: [String]? = nil, roleIds: [String]? = nil, tenantId: String? = nil) {
        self.roleNames = roleNames
        self.roleIds = roleIds
        self.tenantId = tenantId
    }

    package func perform(in context: Context) throws -> Empty {
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
