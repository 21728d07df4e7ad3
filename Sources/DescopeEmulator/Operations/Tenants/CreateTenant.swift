internal import JSON

/// Creates a tenant, with a given or a fresh ID (AR-4.1).
struct CreateTenant: Endpoint {
    static let spec = OperationSpec("Create a tenant", .post("/v1/mgmt/tenant/create"), .live)
    static let audit: AuditAction? = .tenantCreated

    @ProtoField var id = ""
    var name: String
    @ProtoField var parent = ""
    @Flattened var profile = TenantProfile()

    /// The new tenant's ID alone (AR-1.3).
    struct Created: JSONResponse, Equatable {
        let id: String
    }

    func perform(in context: Context) throws -> Created {
        if !parent.isEmpty { try context.tenants.require(parent) }
        guard id.isEmpty || !id.trimmed.isEmpty else { throw APIError.invalidField("id") }
        let id = id.nonEmpty ?? context.makeID(.tenant)
        var tenant = Tenant(id: id, name: name, parentID: parent.nonEmpty, createdTime: context.now)
        try profile.override(&tenant)
        try context.tenants.insert(tenant)
        context.audit.note(id, ofTenant: id)
        return Created(id: id)
    }
}
