internal import SQLite

/// Settings that the project keeps whole, as JSON.
struct DocumentStore {
    let database: Connection

    /// What a document is.
    enum Kind: String, Sendable {
        /// By tenant ID; empty is the project's.
        case passwordSettings
        case projectSettings
        /// By name.
        case auditConnector
    }

    func find<Document: Decodable>(_ type: Document.Type, _ kind: Kind, id: String) throws -> Document? {
        let sql: SQL = "SELECT body FROM documents WHERE kind = ? AND id = ?"
        return try database.first(sql, kind.rawValue, id) { try $0.decoded(type, 0) }
    }

    /// Stores a document in place of the one before; a tenant's goes with the tenant.
    func save(_ document: some Encodable, _ kind: Kind, id: String, tenantID: String? = nil) throws {
        let sql: SQL = """
            INSERT INTO documents (kind, id, tenantId, body) VALUES (?, ?, ?, ?)
            ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body
            """
        try database.run(sql, kind.rawValue, id, tenantID, jsonText(of: document))
    }
}
