internal import JSON

/// Deletes a tenant; with `cascade` also the users and access keys that are in no other (AR-4.1, AR-4.17).
///
/// An unknown tenant is no error (AR-7.21).
struct DeleteTenant: Endpoint {
    static let spec = OperationSpec("Delete a tenant", .post("/v1/mgmt/tenant/delete"), .sdk, isHeavy: true)
    static let audit: AuditAction? = .tenantDeleted

    var id: String
    @ProtoField var cascade = false

    func perform(in context: Context) throws -> Empty {
        if cascade {
            try context.users.deleteMembers(ofNothingBut: id)
            try context.accessKeys.deleteKeys(ofNothingBut: id)
        }
        if try context.tenants.delete(id: id) { context.audit.note(id, ofTenant: id) }
        return Empty()
    }
}
