internal import SQLite

/// What roles are wanted; a filter that is empty is no filter.
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
    /// A part of the name, in upper or lower case.
    var namePart = ""
    /// A part of the name or description, in upper or lower case.
    var text = ""
    var sort: [(column: Column, isDescending: Bool)] = []

    init() {}

    /// The ORDER BY terms, always ending in the order of creation.
    var order: String {
        (sort.map { "r.\($0.column.rawValue)" + ($0.isDescending ? " DESC" : "") } + ["r.serial"]).joined(
            separator: ", "
        )
    }
}

extension RoleStore {
    /// The roles that match every filter, in the order of their creation unless another is asked for (§4.3).
    func search(_ query: RoleQuery) throws -> [Role] {
        var filter = WhereClause()
        filter.match("r.id", anyOf: query.ids)
        filter.match("r.name", anyOf: query.names)
        filter.match(
            "r.id",
            in: "SELECT x.roleId FROM role_permissions x JOIN permissions p ON p.id = x.permissionId WHERE p.name",
            anyOf: query.permissionNames
        )
        if query.includesProject, !query.tenantIDs.isEmpty {
            filter.and("(r.tenantId IS NULL OR r.tenantId IN \(WhereClause.list))", query.tenantIDs.jsonText)
        } else {
            filter.match("r.tenantId", anyOf: query.tenantIDs)
        }
        let sql = "SELECT \(Self.columns) FROM roles r\(filter.text) ORDER BY \(query.order)"
        return try database.rows(sql, values: filter.values, read: role).filter(query.matchesText)
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
