internal import JSON
internal import SQLite

/// Searches users: filters are ANDed, the values of one filter are ORed (SE-04).
struct UserSearch {
    let database: Connection

    /// Up to so many matches are found once, then counted and sorted by themselves.
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
            found.and("u.id IN \(WhereClause.list)", first.jsonText)
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
        var filter = WhereClause()
        switch query.testUsers {
        case .excluded: filter.and("u.isTest = 0")
        case .included: break
        case .only: filter.and("u.isTest = 1")
        }
        filter.match("u.id", in: "SELECT userId FROM login_ids WHERE loginId", anyOf: query.loginIDs)
        filter.match("u.id", anyOf: query.userIDs)
        filter.match("u.email", anyOf: query.emails)
        filter.match("u.phone", anyOf: query.phones)
        filter.match("u.recoveryEmail", anyOf: query.recoveryEmails)
        filter.match("u.recoveryPhone", anyOf: query.recoveryPhones)
        filter.match("u.status", anyOf: query.statuses)
        filter.match("u.id", in: "SELECT userId FROM user_applications WHERE appId", anyOf: query.ssoAppIDs)
        filter.match("u.id", in: "SELECT userId FROM user_tenants WHERE tenantId", anyOf: query.tenantIDs)
        addRoles(query, to: &filter)
        addTimes(query, to: &filter)
        addFlags(query, to: &filter)
        for (name, values) in query.customAttributes.sorted(by: { $0.key < $1.key }) {
            addAttribute(name, values, to: &filter)
        }
        if !query.text.isEmpty {
            filter.and("instr(u.searchText, ?) > 0", query.text.caseFolded)
        }
        return filter
    }

    /// A value must be equal; of a select with several choices one must be (SE-09).
    private func addAttribute(_ name: String, _ values: [JSONValue], to filter: inout WhereClause) {
        filter.and(
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
    private func addRoles(_ query: UserQuery, to filter: inout WhereClause) {
        addHolders(of: "SELECT id FROM roles WHERE name", query.roleNames, to: &filter)
        addHolders(of: "SELECT id FROM roles WHERE id", query.roleIDs, to: &filter)
        for wanted in query.tenantRoles {
            let column = wanted.byID ? "r.id" : "r.name"
            filter.and(
                """
                u.id IN (SELECT t.userId FROM user_tenant_roles t JOIN roles r ON r.id = t.roleId
                    WHERE t.tenantId = ? AND \(column) IN \(WhereClause.list)
                    GROUP BY t.userId HAVING count(DISTINCT \(column)) >= ?)
                """,
                wanted.tenantID,
                wanted.values.jsonText,
                wanted.requiresAll ? wanted.values.uniqued().count : 1
            )
        }
    }

    private func addHolders(of roles: String, _ values: [String], to filter: inout WhereClause) {
        guard !values.isEmpty else { return }
        let found = "(\(roles) IN \(WhereClause.list))"
        filter.and(
            """
            u.id IN (SELECT userId FROM user_roles WHERE roleId IN \(found)
                UNION SELECT userId FROM user_tenant_roles WHERE roleId IN \(found))
            """,
            values.jsonText,
            values.jsonText
        )
    }

    private func addTimes(_ query: UserQuery, to filter: inout WhereClause) {
        if let from = query.createdFrom { filter.and("u.createdTime >= ?", from) }
        if let to = query.createdTo { filter.and("u.createdTime <= ?", to) }
        if let from = query.modifiedFrom { filter.and("u.modifiedTime >= ?", from) }
        if let to = query.modifiedTo { filter.and("u.modifiedTime <= ?", to) }
    }

    private func addFlags(_ query: UserQuery, to filter: inout WhereClause) {
        filter.match("u.verifiedEmail", is: query.verifiedEmail)
        filter.match("u.verifiedPhone", is: query.verifiedPhone)
        filter.match("u.verifiedRecoveryEmail", is: query.verifiedRecoveryEmail)
        filter.match("u.verifiedRecoveryPhone", is: query.verifiedRecoveryPhone)
        filter.match("(u.password IS NOT NULL)", is: query.hasPassword)
        filter.match("(u.totpSeed IS NOT NULL)", is: query.hasTOTP)
        filter.match("u.isSCIM", is: query.isSCIM)
        filter.match("EXISTS (SELECT 1 FROM passkeys k WHERE k.userId = u.id)", is: query.hasPasskeys)
        if query.ssoOnly {
            filter.and(
                "EXISTS (SELECT 1 FROM external_identities x WHERE x.userId = u.id AND x.kind IN ('saml', 'oidc'))"
            )
        }
    }
}
