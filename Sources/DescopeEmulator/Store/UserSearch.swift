internal import JSON
internal import SQLite

/// Searches users: filters are ANDed, the values of one filter are ORed (SE-04).
struct UserSearch {
    let database: Connection
    let texts: UserTexts
    let facts: UserFacts

    /// Up to so many matches are found once, then counted and sorted by themselves.
    private static let few = 1000

    /// The serials of one page of matches in order, and the number of all matches.
    func run(_ query: UserQuery) throws -> (serials: [Int64], total: Int) {
        var filter = try conditions(of: query)
        if filter.isEmpty {
            guard query.text.isEmpty else { return try run(query, texts: texts.search(query.text.caseFolded)) }
            return (try page(ofAll: query), try facts.count(query.testUsers))
        }
        filter.and(testUsers(query))
        let first = try few(filter)
        guard first.count > Self.few else { return try page(of: query, among: texts(of: query, in: first)) }
        if !query.text.isEmpty { filter.and(isOne(of: try texts.search(query.text.caseFolded).map(\.serial))) }
        return (try page(of: query, filter), try count(filter))
    }

    /// The same if only the text and test users matter.
    private func run(_ query: UserQuery, texts found: [UserTexts.Entry]) throws -> (serials: [Int64], total: Int) {
        let matches = found.compactMap { entry in
            query.testUsers == .included || entry.isTest == (query.testUsers == .only) ? entry.match : nil
        }
        return try page(of: query, among: matches)
    }

    private func texts(of query: UserQuery, in matches: [UserMatch]) throws -> [UserMatch] {
        query.text.isEmpty ? matches : try texts.filter(matches, by: query.text.caseFolded)
    }

    private func few(_ filter: WhereClause) throws -> [UserMatch] {
        let sql = SQL("SELECT u.serial, u.createdTime FROM users u\(filter.text) LIMIT \(Self.few + 1)")
        return try database.rows(sql, values: filter.values) {
            UserMatch(createdTime: $0.integer(1), serial: $0.integer(0))
        }
    }

    /// A page of matches, which are all there are.
    private func page(of query: UserQuery, among matches: [UserMatch]) throws -> (serials: [Int64], total: Int) {
        guard let isDescending = query.creationIsDescending else {
            return (try page(of: query, isOne(of: matches.map(\.serial))), matches.count)
        }
        // They often come in this order.
        let isSorted = zip(matches, matches.dropFirst()).allSatisfy { $0 < $1 }
        let sorted = isSorted ? matches : matches.sorted()
        let start = min(query.offset, sorted.count)
        let rows = start..<start + min(query.limit, sorted.count - start)
        return (rows.map { sorted[isDescending ? sorted.count - 1 - $0 : $0].serial }, sorted.count)
    }

    /// A page without filters: where there are no test users, an offset is passed four times as fast without asking each.
    private func page(ofAll query: UserQuery) throws -> [Int64] {
        let needsNoFilter = try query.testUsers == .excluded && facts.count(.only) == 0
        return try page(of: query, needsNoFilter ? WhereClause() : testUsers(query))
    }

    private func page(of query: UserQuery, _ filter: WhereClause) throws -> [Int64] {
        let sql = SQL("SELECT u.serial FROM users u\(filter.text) ORDER BY \(query.order) LIMIT ? OFFSET ?")
        let bounds = [query.limit, query.offset].map(\.sqliteValue)
        return try database.rows(sql, values: filter.values + bounds) { $0.integer(0) }
    }

    private func count(_ filter: WhereClause) throws -> Int {
        try database.first(SQL("SELECT count(*) FROM users u\(filter.text)"), values: filter.values) { $0.int(0) } ?? 0
    }

    private func isOne(of serials: [Int64]) -> WhereClause {
        var filter = WhereClause()
        filter.and("u.serial IN \(WhereClause.list)", serials.jsonText)
        return filter
    }

    /// SQLite's plan for a query, for the tests that keep indexes in use.
    func plan(_ query: UserQuery) throws -> [String] {
        var filter = try conditions(of: query)
        let isPage = filter.isEmpty
        filter.and(testUsers(query))
        let select = "EXPLAIN QUERY PLAN SELECT u.serial\(isPage ? "" : ", u.createdTime") FROM users u"
        let order = isPage ? " ORDER BY \(query.order) LIMIT 100" : ""
        return try database.rows(SQL(select + filter.text + order), values: filter.values) { $0.text(3) }
    }

    private func testUsers(_ query: UserQuery) -> WhereClause {
        var filter = WhereClause()
        switch query.testUsers {
        case .excluded: filter.and("u.isTest = 0")
        case .included: break
        case .only: filter.and("u.isTest = 1")
        }
        return filter
    }

    /// All conditions but those on the text and on test users.
    private func conditions(of query: UserQuery) throws -> WhereClause {
        if query.needsModification { try facts.indexModification() }
        var filter = WhereClause()
        filter.match("u.serial", in: "SELECT user FROM login_ids WHERE loginId", anyOf: query.loginIDs)
        filter.match("u.id", anyOf: query.userIDs)
        filter.match(sparse: "u.email", anyOf: query.emails)
        filter.match(sparse: "u.phone", anyOf: query.phones)
        filter.match(sparse: "u.recoveryEmail", anyOf: query.recoveryEmails)
        filter.match(sparse: "u.recoveryPhone", anyOf: query.recoveryPhones)
        filter.match("u.status", anyOf: query.statuses)
        filter.match("u.serial", in: "SELECT user FROM user_applications WHERE appId", anyOf: query.ssoAppIDs)
        filter.match("u.serial", in: "SELECT user FROM user_tenants WHERE tenantId", anyOf: query.tenantIDs)
        addRoles(query, to: &filter)
        addTimes(query, to: &filter)
        addFlags(query, to: &filter)
        for (name, values) in query.customAttributes.sorted(by: { $0.key < $1.key }) {
            addAttribute(name, values, to: &filter)
        }
        return filter
    }

    /// A value must be equal; of a select with several choices one must be (SE-09).
    private func addAttribute(_ name: String, _ values: [JSONValue], to filter: inout WhereClause) {
        filter.and(
            """
            u.serial IN (SELECT user FROM user_attributes WHERE name = ? AND value IN \(WhereClause.list)
                UNION SELECT a.user FROM user_attributes a, json_each(a.value) choice
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
                u.serial IN (SELECT t.user FROM user_tenant_roles t JOIN roles r ON r.id = t.roleId
                    WHERE t.tenantId = ? AND \(column) IN \(WhereClause.list)
                    GROUP BY t.user HAVING count(DISTINCT \(column)) >= ?)
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
            u.serial IN (SELECT user FROM user_roles WHERE roleId IN \(found)
                UNION SELECT user FROM user_tenant_roles WHERE roleId IN \(found))
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

/// A user that was found, in the order of creation.
struct UserMatch: Comparable {
    let createdTime: Int64
    let serial: Int64

    static func < (one: UserMatch, other: UserMatch) -> Bool {
        (one.createdTime, one.serial) < (other.createdTime, other.serial)
    }
}
