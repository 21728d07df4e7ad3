/// Deletes an application; users that had it lose it (AR-4.17).
struct DeleteApplication: Endpoint {
    static let spec = OperationSpec(
        "Delete an SSO application",
        [.post("/v1/mgmt/sso/idp/app/delete"), .delete("/v1/mgmt/sso/idp/app/delete")],
        .sdk,
        isHeavy: true
    )
    static let audit: AuditAction? = .applicationDeleted

    var id: String

    func perform(in context: Context) throws -> Empty {
        try context.applications.delete(id)
        context.audit.note(id)
        return Empty()
    }
}
