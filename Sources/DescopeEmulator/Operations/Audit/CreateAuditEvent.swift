internal import JSON

/// Adds an event of the application's own; no ID in it is looked up (AU-01, C-41).
struct CreateAuditEvent: Endpoint {
    static let spec = OperationSpec("Add an event to the audit trail", .post("/v1/mgmt/audit/event"), .live)

    @ProtoField var userId = ""
    var action: String
    var type: String
    @ProtoField var actorId = ""
    @ProtoField var tenantId = ""
    @ProtoField var data: [String: JSONValue] = [:]

    func perform(in context: Context) throws -> Empty {
        let subject = AuditNotes.Subject(id: userId, tenantIDs: tenantId.isEmpty ? [] : [tenantId])
        let level = try AuditLevel(named: type, in: "type")
        context.audit.add(context.auditRecord(action, level, of: subject, by: actorId, data: data))
        return Empty()
    }
}
