internal import JSON
internal import SQLite

/// Searching users: every filter is one condition, conditions are ANDed, values within one are ORed (SE-04).
struct UserSearch {
    let database: Connection

    /// So many matches are few: they are found once, then counted and put in order by themselves.
    private static let few = 1000

    /// The IDs of one page of matches in order, and the number of all matches.
    func run(_ query: UserQuery) throws -> (ids: [String], total: Int) {
        let filter = try conditions(of: query)
        let first = try database.rows(
            "SELECT u.id FROM users u\(filter.text) LIMIT \(Self.few + 1)",
            values: filter.values
        ) { $0.text(0) }
        guard first.count > Self.few else {
            var found = WhereClause()
            found.add("u.id IN \(WhereClause.list)", first.jsonText)
            return (try page(of: query, found), first.count)
        }
        let total = try database.first("SELECT count(*) FROM users u\(filter.text)", values: filter.values) {
            $0.int(0)
        }
        return (try page(of: query, filter), total ?? 0)
    }

    private func page(of query: UserQuery, _ filter: WhereClause) throws -> [String] {
        let sql = "SELECT u.id FROM users u\(filter.text) ORDER BY \(query.order) LIMIT ? OFFSET ?"
        return try database.rows(sql, values: filter.values + [query.limit, query.offset]) { $0.text(0) }
    }

    /// SQLite's plan for a query, for the tests that keep indexes in use.
    func plan(_ query: UserQuery) throws -> [String] {
        let filter = try conditions(of: query)
        return try database.rows(
            "EXPLAIN QUERY PLAN SELECT u.id FROM users u" + filter.text,
            values: filter.values
        ) { $0.text(3) }
    }

    private func conditions(of query: UserQuery) throws -> WhereClause {
        var all = WhereClause()
        switch query.testUsers {
        case .excluded: all.add("u.isTest = 0")
        case .included: break
        case .only: all.add("u.isTest = 1")
        }
        all.add("u.id", in: "SELECT userId FROM login_ids WHERE loginId", query.loginIDs)
        all.add("u.id", query.userIDs)
        all.add("u.email", query.emails)
        all.add("u.phone", query.phones)
        all.add("u.recoveryEmail", query.recoveryEmails)
        all.add("u.recoveryPhone", query.recoveryPhones)
        all.add("u.status", query.statuses)
        all.add("u.id", in: "SELECT userId FROM user_applications WHERE appId", query.ssoAppIDs)
        all.add("u.id", in: "SELECT userId FROM user_tenants WHERE tenantId", query.tenantIDs)
        addRoles(query, to: &all)
        addTimes(query, to: &all)
        addFlags(query, to: &all)
        for (name, values) in query.customAttributes.sorted(by: { $0.key < $1.key }) {
            addAttribute(name, values, to: &all)
        }
        if !query.text.isEmpty {
            all.add("instr(u.searchText, ?) > 0", query.text.caseFolded)
        }
        return all
    }

    /// A value must be equal; of a select with several choices one must be (SE-09).
    private func addAttribute(_ name: String, _ values: [JSONValue], to all: inout WhereClause) {
        all.add(
            """
            u.id IN (SELECT userId FROM user_attributes WHERE name = ? AND value IN \(WhereClause.list)
                UNION SELECT a.userId FROM user_attributes a, json_each(a.value) choice
                WHERE a.name = ? AND a.value >= '[' AND a.value < '\\' AND choice.value IN \(WhereClause.list))
            """,
            name,
            values.map { $0.text() }.jsonText,
            name,
            JSONValue.array(values).text()
        )
    }

    /// A role counts wherever the user has it: in the project or in a tenant (SE-05).
    private func addRoles(_ query: UserQuery, to all: inout WhereClause) {
        all.add("u.id", eitherIn: "SELECT id FROM roles WHERE name", query.roleNames)
        all.add("u.id", eitherIn: "SELECT id FROM roles WHERE id", query.roleIDs)
        for wanted in query.tenantRoles {
            let column = wanted.byID ? "r.id" : "r.name"
            all.add(
                """
                u.id IN (SELECT t.userId FROM user_tenant_roles t JOIN roles r ON r.id = t.roleId
                    WHERE t.tenantId = ? AND \(column) IN \(WhereClause.list)
                    GROUP BY t.userId HAVING count(DISTINCT \(column)) >= ?)
                """,
                wanted.tenantID,
                wanted.values.jsonText,
                wanted.requiresAll ? Set(wanted.values).count : 1
            )
        }
    }

    private func addTimes(_ query: UserQuery, to all: inout WhereClause) {
        if let from = query.createdFrom { all.add("u.createdTime >= ?", from) }
        if let to = query.createdTo { all.add("u.createdTime <= ?", to) }
        if let from = query.modifiedFrom { all.add("u.modifiedTime >= ?", from) }
        if let to = query.modifiedTo { all.add("u.modifiedTime <= ?", to) }
    }

    private func addFlags(_ query: UserQuery, to all: inout WhereClause) {
        all.add("u.verifiedEmail", query.verifiedEmail)
        all.add("u.verifiedPhone", query.verifiedPhone)
        all.add("u.verifiedRecoveryEmail", query.verifiedRecoveryEmail)
        all.add("u.verifiedRecoveryPhone", query.verifiedRecoveryPhone)
        all.add("(u.password IS NOT NULL)", query.hasPassword)
        all.add("(u.totpSeed IS NOT NULL)", query.hasTOTP)
        all.add("u.isSCIM", query.isSCIM)
        all.add("EXISTS (SELECT 1 FROM passkeys k WHERE k.userId = u.id)", query.hasPasskeys)
        if query.ssoOnly {
            all.add("EXISTS (SELECT 1 FROM external_identities x WHERE x.userId = u.id AND x.kind IN ('saml', 'oidc'))")
        }
    }
}

/// WhereClause of a WHERE clause and their values.
///
/// A list is one JSON value, so that the text of a query, and with it its prepared statement, does not depend on its length.
struct WhereClause {
    static let list = "(SELECT value FROM json_each(?))"

    private var clauses: [String] = []
    private(set) var values: [any SQLiteBindable] = []

    var text: String { clauses.isEmpty ? "" : " WHERE " + clauses.joined(separator: " AND ") }

    mutating func add(_ clause: String, _ values: any SQLiteBindable...) {
        clauses.append(clause)
        self.values += values
    }

    /// One of the values, where any are given.
    mutating func add(_ column: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        add("\(column) IN \(Self.list)", values.jsonText)
    }

    /// In a sub-query over one of the values, where any are given.
    mutating func add(_ column: String, in query: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        add("\(column) IN (\(query) IN \(Self.list))", values.jsonText)
    }

    /// Having one of the roles in the project or in a tenant.
    mutating func add(_ column: String, eitherIn roles: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        let found = "(\(roles) IN \(Self.list))"
        add(
            """
            \(column) IN (SELECT userId FROM user_roles WHERE roleId IN \(found)
                UNION SELECT userId FROM user_tenant_roles WHERE roleId IN \(found))
            """,
            values.jsonText,
            values.jsonText
        )
    }

    /// A yes-or-no expression, where it is asked for.
    mutating func add(_ expression: String, _ wanted: Bool?) {
        guard let wanted else { return }
        add("\(expression) = ?", wanted as any SQLiteBindable)
    }
}

extension [String] {
    /// The strings as a JSON array, for `json_each`.
    var jsonText: String { JSONValue.array(map(JSONValue.string)).text() }
}
