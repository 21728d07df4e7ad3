/// The roles and tenants that requests name for access keys; unknown ones are refused in words of their own (AK-07).
struct AccessKeyNames {
    let context: Context

    /// - Throws: `accessKeyRoleNotFound` naming the first unknown one.
    func roleIDs(_ names: [String], tenantID: String? = nil) throws -> [String] {
        try names.uniqued().map { name in
            guard let id = try context.roles.findID(named: name, tenantID: tenantID) else {
                throw APIError(.accessKeyRoleNotFound, "Role \(name) does not exist in project")
            }
            return id
        }
    }

    /// Of a tenant named twice, the last mention counts; one without roles gives none (AK-06).
    ///
    /// - Throws: `invalidRequest` without an ID, `accessKeyTenantNotFound`, `accessKeyRoleNotFound`.
    func memberships(_ associations: [TenantAssociation]) throws -> [Membership] {
        try associations.enumerated().reduce(into: []) { memberships, given in
            let (id, field) = (given.element.tenantId, "keyTenants[\(given.offset)].tenantId")
            guard !id.isEmpty else { throw APIError.requiredField(field) }
            guard try context.tenants.find(id) != nil else {
                throw APIError(.accessKeyTenantNotFound, "Tenant \(id) does not exist in project")
            }
            memberships.removeAll { $0.tenantID.isExactly(id) }
            let roleIDs = try roleIDs(given.element.roleNames, tenantID: id)
            memberships.append(Membership(tenantID: id, roleIDs: roleIDs))
        }
    }
}
