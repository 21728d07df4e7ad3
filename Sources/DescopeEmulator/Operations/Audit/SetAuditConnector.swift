internal import JSON

/// Sets the web connector of that name, new or in place of the old one (AU-07); the emulator sends nothing to it.
struct SetAuditConnector: Endpoint {
    static let spec = OperationSpec(
        "Set a web connector for audit records",
        [.post("/v2/mgmt/connector/audit/web/set"), .post("/v1/mgmt/connector/audit/web/set")],
        .assumed
    )
    static let audit: AuditAction? = .connectorModified

    @Flattened var connector = AuditConnector()

    func perform(in context: Context) throws -> Empty {
        for (field, text) in [("name", connector.name), ("url", connector.url)] where text.trimmed.isEmpty {
            throw APIError.requiredField(field)
        }
        try context.documents.save(connector, .auditConnector, id: connector.name)
        context.audit.note(connector.name)
        return Empty()
    }
}
