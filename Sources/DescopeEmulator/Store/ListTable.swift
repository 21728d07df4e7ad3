internal import SQLite

/// A table of lists: the columns of the owner, the element and its position.
struct ListTable {
    static let userRoles = ListTable("user_roles", of: "userId", element: "roleId")
    static let userApplications = ListTable("user_applications", of: "userId", element: "appId")
    static let userTenants = ListTable("user_tenants", of: "userId", element: "tenantId")
    static let userTenantRoles = ListTable("user_tenant_roles", of: "userId", "tenantId", element: "roleId")
    static let rolePermissions = ListTable("role_permissions", of: "roleId", element: "permissionId")
    static let tenantDefaultRoles = ListTable("tenant_default_roles", of: "tenantId", element: "roleId")
    static let tenantDomains = ListTable("tenant_domains", of: "tenantId", "kind", element: "domain")

    fileprivate let select: String
    fileprivate let delete: String
    fileprivate let insert: String

    private init(_ name: String, of owner: String..., element: String) {
        let owned = owner.map { "\($0) = ?" }.joined(separator: " AND ")
        let columns = (owner + [element, "position"]).joined(separator: ", ")
        let values = Array(repeating: "?", count: owner.count + 2).joined(separator: ", ")
        select = "SELECT \(element) FROM \(name) WHERE \(owned) ORDER BY position"
        delete = "DELETE FROM \(name) WHERE \(owned)"
        insert = "INSERT INTO \(name) (\(columns)) VALUES (\(values))"
    }
}

extension Connection {
    /// The elements of a list, in order.
    func list(_ table: ListTable, of owner: String...) throws -> [String] {
        try rows(table.select, values: owner) { $0.text(0) }
    }

    /// Replaces a list; no element may occur twice.
    func replace(_ table: ListTable, of owner: String..., with elements: [String]) throws {
        try run(table.delete, values: owner)
        for (position, element) in elements.enumerated() {
            try run(table.insert, values: owner + [element, position])
        }
    }
}
