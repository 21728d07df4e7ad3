internal import JSON
internal import SQLite

/// Which tenants are wanted; an empty filter is no filter.
struct TenantQuery: Sendable {
    var ids: [String] = []
    var names: [String] = []
    var selfProvisioningDomains: [String] = []
    var ssoDomains: [String] = []
    var authType = ""
    var parentID = ""
    var topLevelOnly = false
    /// Values by name, all of which a tenant must have; of an array of values, one.
    var customAttributes: [String: JSONValue] = [:]
}

extension TenantStore {
    /// The tenants that match every filter, in the order of creation (AR-4.1).
    func search(_ query: TenantQuery) throws -> [Tenant] {
        let domain = "SELECT tenantId FROM tenant_domains WHERE kind ="
        var filter = WhereClause()
        filter.match("id", anyOf: query.ids)
        filter.match("name", anyOf: query.names)
        filter.match("id", in: "\(domain) 'selfProvisioning' AND domain", anyOf: query.selfProvisioningDomains)
        filter.match("id", in: "\(domain) 'sso' AND domain", anyOf: query.ssoDomains)
        if !query.authType.isEmpty { filter.and("authType = ?", query.authType) }
        if !query.parentID.isEmpty { filter.and("parent = ?", query.parentID) }
        if query.topLevelOnly { filter.and("parent IS NULL") }
        let sql = SQL("\(Tenant.columns.select)\(filter.text) ORDER BY serial")
        let found = try database.rows(sql, values: filter.values, read: Tenant.read)
        return try found.filter { $0.customAttributes.have(query.customAttributes) }.map(filled)
    }

    /// The names of tenants, by the bytes of their IDs.
    func names(of ids: [String]) throws -> [[UInt8]: String] {
        guard !ids.isEmpty else { return [:] }
        let sql: SQL = "SELECT t.id, t.name FROM json_each(?) e CROSS JOIN tenants t ON t.id = e.value"
        let pairs = try database.rows(sql, ids.jsonText) { (Array($0.text(0).utf8), $0.text(1)) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The IDs of all tenants below the given ones, at any depth, in the order of creation.
    ///
    /// A given tenant is included only if it is below another given one.
    func descendants(of ids: [String]) throws -> [String] {
        let sql = SQL(
            """
            WITH RECURSIVE below (id) AS (
                SELECT id FROM tenants WHERE parent IN \(WhereClause.list)
                UNION SELECT t.id FROM below b JOIN tenants t ON t.parent = b.id
            )
            SELECT t.id FROM below b JOIN tenants t ON t.id = b.id ORDER BY t.serial
            """
        )
        return try database.rows(sql, ids.jsonText) { $0.text(0) }
    }
}

extension [String: JSONValue] {
    /// Whether these attributes have all the wanted values, of an array of values one; SQLite cannot compare them.
    func have(_ wanted: [String: JSONValue]) -> Bool {
        wanted.allSatisfy { name, wanted in
            guard let value = self[name] else { return false }
            return value == wanted || wanted.arrayValue?.contains(value) ?? false
        }
    }
}
