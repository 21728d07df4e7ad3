internal import JSON

/// Replaces the project roles for members who join a tenant without roles (AR-4.1, TE-01).
struct UpdateTenantDefaultRoles: Endpoint {
    static let spec = OperationSpec("Set a tenant's default roles", .post("/v1/mgmt/tenant/updateDefaultRoles"), .sdk)
    static let audit: AuditAction? = .tenantModified

    var id: String
    @ProtoField var defaultRoles: [String] = []

    func perform(in context: Context) throws -> Empty {
        try context.tenants.modify(id) { $0.defaultRoleIDs = try context.roles.ids(named: defaultRoles) }
        context.audit.note(id, ofTenant: id)
        return Empty()
    }
}
