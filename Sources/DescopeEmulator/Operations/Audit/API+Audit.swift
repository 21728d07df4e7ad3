extension API {
    static let audit: [any Endpoint.Type] = [CreateAuditEvent.self, SearchAudit.self, SetAuditConnector.self]
}
