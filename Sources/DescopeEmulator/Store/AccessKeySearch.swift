internal import JSON
internal import SQLite

/// Which access keys are wanted; an empty filter is no filter (AK-11).
struct AccessKeyQuery: Sendable {
    /// A column to sort by.
    enum Column: String, Sendable {
        case id, name, description, status, createdTime, expireTime, createdBy, boundUserId
    }

    var tenantIDs: [String] = []
    /// A part of the name, the description or the ID, in any case.
    var text = ""
    var boundUserID = ""
    var creatorID = ""
    /// Values by name, all of which a key must have; of an array of values, one.
    var customAttributes: [String: JSONValue] = [:]
    var sort: [(column: Column, isDescending: Bool)] = []

    /// The ORDER BY terms, always ending in the order of creation.
    fileprivate var order: String {
        let terms = sort.map { $0.column.rawValue + ($0.isDescending ? " DESC" : "") }
        return (terms + ["createdTime", "serial"]).joined(separator: ", ")
    }
}

extension AccessKeyStore {
    /// The keys that match every filter, by default in the order of creation (AK-11).
    func search(_ query: AccessKeyQuery) throws -> [AccessKey] {
        var filter = WhereClause()
        filter.match("id", in: "SELECT keyId FROM access_key_tenants WHERE tenantId", anyOf: query.tenantIDs)
        if !query.boundUserID.isEmpty { filter.and("boundUserId = ?", query.boundUserID) }
        if !query.creatorID.isEmpty { filter.and("createdBy = ?", query.creatorID) }
        let sql = SQL("\(AccessKey.columns.select)\(filter.text) ORDER BY \(query.order)")
        return try database.rows(sql, values: filter.values, read: AccessKey.read).filter(query.matches).map(filled)
    }
}

extension AccessKeyQuery {
    /// Whether a key has the wanted text and values, which SQLite cannot compare.
    fileprivate func matches(_ key: AccessKey) -> Bool {
        let text = text.lowercased()
        guard text.isEmpty || [key.name, key.description, key.id].contains(where: { $0.lowercased().contains(text) })
        else { return false }
        return key.customAttributes.have(customAttributes)
    }
}
