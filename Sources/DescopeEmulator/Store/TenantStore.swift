internal import SQLite

/// The tenants of a project.
package struct TenantStore {
    let database: Connection

    /// Checks that a tenant exists.
    ///
    /// - Throws: `tenantNotFound` (TE-03).
    package func require(_ id: String) throws {
        guard try database.exists("SELECT 1 FROM tenants WHERE id = ?", id) else { throw APIError(.tenantNotFound) }
    }

    /// The name of a tenant; empty where there is none.
    package func name(of id: String) throws -> String {
        try database.first("SELECT name FROM tenants WHERE id = ?", id) { $0.text(0) } ?? ""
    }
}
