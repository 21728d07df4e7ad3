internal import SQLite

/// Which roles are wanted; an empty filter is no filter.
struct RoleQuery: Sendable {
    /// A column to sort by.
    enum Column: String, Sendable {
        case id, name, description, createdTime, tenantId
    }

    var tenantIDs: [String] = []
    /// Whether the project's roles are among those of tenants.
    var includesProject = false
    var names: [String] = []
    var ids: [String] = []
    var permissionNames: [String] = []
    /// A part of the name, in any case.
    var namePart = ""
    /// A part of the name or description, in any case.
    var text = ""
    var sort: [(column: Column, isDescending: Bool)] = []

    /// The ORDER BY terms, always ending in the order of creation.
    var order: String {
        let terms = sort.map { $0.column.rawValue + ($0.isDescending ? " DESC" : "") }
        return (terms + ["serial"]).joined(separator: ", ")
    }
}

extension RoleStore {
    /// The roles that match every filter, by default in the order of creation (AR-4.3).
    func search(_ query: RoleQuery) throws -> [Role] {
        var filter = WhereClause()
        filter.match("id", anyOf: query.ids)
        filter.match("name", anyOf: query.names)
        let holders = "SELECT x.roleId FROM role_permissions x JOIN permissions p ON p.id = x.permissionId WHERE p.name"
        filter.match("id", in: holders, anyOf: query.permissionNames)
        if query.includesProject, !query.tenantIDs.isEmpty {
            filter.and("(tenantId IS NULL OR tenantId IN \(WhereClause.list))", query.tenantIDs.jsonText)
        } else {
            filter.match("tenantId", anyOf: query.tenantIDs)
        }
        let sql = SQL("\(Role.columns.select)\(filter.text) ORDER BY \(query.order)")
        return try database.rows(sql, values: filter.values, read: Role.read).filter(query.matchesText).map(filled)
    }
}

extension RoleQuery {
    /// Whether name and description have the wanted parts; SQLite itself folds only ASCII.
    fileprivate func matchesText(_ role: Role) -> Bool {
        let (name, description) = (role.name.lowercased(), role.description.lowercased())
        let text = text.lowercased()
        guard namePart.isEmpty || name.contains(namePart.lowercased()) else { return false }
        return text.isEmpty || name.contains(text) || description.contains(text)
    }
}
