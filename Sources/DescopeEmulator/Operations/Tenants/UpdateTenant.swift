internal import JSON

/// Replaces a tenant's fields, except parent and default roles: what is left out is cleared (AR-4.1).
struct UpdateTenant: Endpoint {
    static let spec = OperationSpec("Override a tenant", .post("/v1/mgmt/tenant/update"), .live)
    static let audit: AuditAction? = .tenantModified

    var id: String
    var name: String
    @Flattened var profile = TenantProfile()

    func perform(in context: Context) throws -> Empty {
        try context.tenants.modify(id) { tenant in
            tenant.name = name
            try profile.override(&tenant)
        }
        context.audit.note(id, ofTenant: id)
        return Empty()
    }
}
