internal import JSON
internal import SQLite

/// What tenants are wanted; a filter that is empty is no filter.
struct TenantQuery: Sendable {
    var ids: [String] = []
    var names: [String] = []
    var selfProvisioningDomains: [String] = []
    var ssoDomains: [String] = []
    var authType = ""
    var parentID = ""
    var topLevelOnly = false
    /// Values by name, of which a tenant must have all; of an array of values, one of them.
    var customAttributes: [String: JSONValue] = [:]

    init() {}
}

extension TenantStore {
    /// The tenants that match every filter, in the order of their creation (§4.1).
    func search(_ query: TenantQuery) throws -> [Tenant] {
        var filter = WhereClause()
        filter.match("t.id", anyOf: query.ids)
        filter.match("t.name", anyOf: query.names)
        filter.match(
            "t.id",
            in: "SELECT tenantId FROM tenant_domains WHERE kind = 'selfProvisioning' AND domain",
            anyOf: query.selfProvisioningDomains
        )
        filter.match(
            "t.id",
            in: "SELECT tenantId FROM tenant_domains WHERE kind = 'sso' AND domain",
            anyOf: query.ssoDomains
        )
        if !query.authType.isEmpty { filter.and("t.authType = ?", query.authType) }
        if !query.parentID.isEmpty { filter.and("t.parent = ?", query.parentID) }
        if query.topLevelOnly { filter.and("t.parent IS NULL") }
        let sql = "SELECT \(Self.columns) FROM tenants t\(filter.text) ORDER BY t.serial"
        let found = try database.rows(sql, values: filter.values, read: Tenant.init(row:))
        return try found.filter { query.matches($0.customAttributes) }.map(filled)
    }
}

extension TenantQuery {
    /// Whether a tenant has the wanted values; SQLite cannot compare JSON values.
    fileprivate func matches(_ attributes: [String: JSONValue]) -> Bool {
        customAttributes.allSatisfy { name, wanted in
            guard let value = attributes[name] else { return false }
            return value == wanted || wanted.arrayValue?.contains(value) ?? false
        }
    }
}
