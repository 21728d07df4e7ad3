internal import JSON
internal import SQLite

/// What other tables have of one user.
struct UserLists {
    /// What a row of the query is; the raw value is its first column.
    private enum Kind: Int {
        case role, tenant, tenantRole, application, attribute, identity, passkey
    }

    private typealias Element = (position: Int, text: String)

    private var roles: [Element] = []
    private var tenants: [Element] = []
    private var tenantRoles: [[UInt8]: [Element]] = [:]
    private var applications: [Element] = []
    private var attributes: [String: JSONValue] = [:]
    private var identities: [ExternalIdentity] = []
    private var hasPasskeys = false

    /// The lists of users by their serials.
    static func all(of serials: [Int64], in database: Connection) throws -> [Int64: UserLists] {
        var lists: [Int64: UserLists] = [:]
        let take: (Row) throws -> Void = { try lists[$0.integer(1), default: UserLists()].take($0) }
        if serials.count == 1 {
            _ = try database.rows(ofOne, values: [.integer(serials[0])], read: take)
        } else {
            _ = try database.rows(ofSeveral, values: [.text(serials.jsonText)], read: take)
        }
        return lists
    }

    /// The user with the lists; an element that went with its role or tenant leaves no gap.
    func added(to user: User) -> User {
        var user = user
        user.roleIDs = Self.inOrder(roles)
        user.memberships = Self.inOrder(tenants).map { tenantID in
            Membership(tenantID: tenantID, roleIDs: Self.inOrder(tenantRoles[Array(tenantID.utf8)] ?? []))
        }
        user.ssoAppIDs = Self.inOrder(applications)
        user.customAttributes = attributes
        (user.identities, user.hasPasskeys) = (identities, hasPasskeys)
        return user
    }

    private static func inOrder(_ elements: [Element]) -> [String] {
        elements.sorted { $0.position < $1.position }.map(\.text)
    }

    private mutating func take(_ row: Row) throws {
        switch Kind(rawValue: row.int(0)) {
        case .role: roles.append((row.int(2), row.text(3)))
        case .tenant: tenants.append((row.int(2), row.text(3)))
        case .tenantRole: tenantRoles[Array(row.text(3).utf8), default: []].append((row.int(2), row.text(4)))
        case .application: applications.append((row.int(2), row.text(3)))
        case .attribute: attributes[row.text(3)] = try row.json(4)
        case .identity:
            identities.append(
                ExternalIdentity(kind: try row.value(of: ExternalIdentity.Kind.self, 3), provider: row.text(4))
            )
        case .passkey: hasPasskeys = true
        case nil: break
        }
    }

    private static let ofOne = query("= ?1")
    // Measured: a list of one takes twice the time.
    private static let ofSeveral = query("IN (SELECT value FROM json_each(?1))")

    /// Kind, user, position, and two texts.
    private static func query(_ users: String) -> SQL {
        SQL(
            kept: """
                SELECT 0, user, position, roleId, NULL FROM user_roles WHERE user \(users)
                UNION ALL SELECT 1, user, position, tenantId, NULL FROM user_tenants WHERE user \(users)
                UNION ALL SELECT 2, user, position, tenantId, roleId FROM user_tenant_roles WHERE user \(users)
                UNION ALL SELECT 3, user, position, appId, NULL FROM user_applications WHERE user \(users)
                UNION ALL SELECT 4, user, 0, name, value FROM user_attributes WHERE user \(users)
                UNION ALL SELECT 5, u.serial, 0, x.kind, x.provider
                    FROM users u CROSS JOIN external_identities x ON x.userId = u.id WHERE u.serial \(users)
                UNION ALL SELECT 6, u.serial, 0, NULL, NULL FROM users u
                    WHERE u.serial \(users) AND EXISTS (SELECT 1 FROM passkeys k WHERE k.userId = u.id)
                """
        )
    }
}
