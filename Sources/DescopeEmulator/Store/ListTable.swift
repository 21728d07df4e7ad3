internal import SQLite

/// A table of lists: the columns of the owner, the element and its position.
struct ListTable {
    static let userRoles = ListTable("user_roles", of: user, element: "roleId")
    static let userApplications = ListTable("user_applications", of: user, element: "appId")
    static let userTenants = ListTable("user_tenants", of: user, element: "tenantId")
    static let userTenantRoles = ListTable("user_tenant_roles", of: user, "tenantId", element: "roleId")
    static let rolePermissions = ListTable("role_permissions", of: "roleId", element: "permissionId")
    static let tenantDefaultRoles = ListTable("tenant_default_roles", of: "tenantId", element: "roleId")
    static let tenantDomains = ListTable("tenant_domains", of: "tenantId", "kind", element: "domain")
    static let accessKeyRoles = ListTable("access_key_roles", of: "keyId", element: "roleId")
    static let accessKeyTenants = ListTable("access_key_tenants", of: "keyId", element: "tenantId")
    static let accessKeyTenantRoles = ListTable("access_key_tenant_roles", of: "keyId", "tenantId", element: "roleId")

    /// The owner's column with the value that stands for it: a user is given by ID.
    struct Owner: ExpressibleByStringLiteral {
        let column: String
        var value = "?"

        init(_ column: String, value: String) { (self.column, self.value) = (column, value) }

        init(stringLiteral column: String) { self.column = column }
    }

    fileprivate let select: SQL
    fileprivate let delete: SQL
    fileprivate let insert: SQL

    private static let user = Owner("user", value: "(SELECT serial FROM users WHERE id = ?)")

    private init(_ name: String, of owner: Owner..., element: String) {
        let owned = owner.map { "\($0.column) = \($0.value)" }.joined(separator: " AND ")
        let columns = (owner.map(\.column) + [element, "position"]).joined(separator: ", ")
        let values = (owner.map(\.value) + ["?", "?"]).joined(separator: ", ")
        select = SQL(kept: "SELECT \(element) FROM \(name) WHERE \(owned) ORDER BY position")
        delete = SQL(kept: "DELETE FROM \(name) WHERE \(owned)")
        insert = SQL(kept: "INSERT INTO \(name) (\(columns)) VALUES (\(values))")
    }
}

extension Connection {
    /// The elements of a list, in order.
    func list(_ table: ListTable, of owner: String...) throws -> [String] {
        try rows(table.select, values: owner.map(SQLiteValue.text)) { $0.text(0) }
    }

    /// Replaces a list; no element may occur twice.
    func replace(_ table: ListTable, of owner: String..., with elements: [String]) throws {
        let owner = owner.map(SQLiteValue.text)
        try run(table.delete, values: owner)
        try insert(elements, into: table, of: owner)
    }

    /// Writes a list that has no element yet.
    func fill(_ table: ListTable, of owner: String..., with elements: [String]) throws {
        try insert(elements, into: table, of: owner.map(SQLiteValue.text))
    }

    private func insert(_ elements: [String], into table: ListTable, of owner: [SQLiteValue]) throws {
        for (position, element) in elements.enumerated() {
            try run(table.insert, values: owner + [.text(element), .integer(Int64(position))])
        }
    }
}
