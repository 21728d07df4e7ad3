internal import JSON
internal import SQLite

/// The lists of users in other tables: roles, tenants, applications, attributes, and what they sign in with.
extension UserStore {
    /// The users with what other tables have of them: one query for those who may have something.
    func filled(_ users: [StoredUser]) throws -> [User] {
        let marked = users.filter(\.hasLists).map(\.serial)
        guard !marked.isEmpty else { return users.map(\.user) }
        let lists = try UserLists.all(of: marked, in: database)
        return users.map { lists[$0.serial]?.added(to: $0.user) ?? $0.user }
    }

    /// Writes the lists of a user who has none yet.
    func fillLists(of user: User) throws {
        if !user.roleIDs.isEmpty { try database.fill(.userRoles, of: user.id, with: user.roleIDs) }
        if !user.memberships.isEmpty { try saveMemberships(of: user) }
        if !user.ssoAppIDs.isEmpty { try database.fill(.userApplications, of: user.id, with: user.ssoAppIDs) }
        try saveAttributes(of: user, replacing: [:])
    }

    /// Writes the lists that differ.
    func saveLists(of user: User, replacing old: User) throws {
        if user.roleIDs != old.roleIDs { try database.replace(.userRoles, of: user.id, with: user.roleIDs) }
        if !user.memberships.isExactly(old.memberships) { try saveMemberships(of: user) }
        if user.ssoAppIDs != old.ssoAppIDs {
            try database.replace(.userApplications, of: user.id, with: user.ssoAppIDs)
        }
        try saveAttributes(of: user, replacing: old.customAttributes)
    }

    private func saveMemberships(of user: User) throws {
        try database.replace(.userTenants, of: user.id, with: user.memberships.map(\.tenantID))
        for membership in user.memberships {
            try database.fill(.userTenantRoles, of: user.id, membership.tenantID, with: membership.roleIDs)
        }
    }

    private func saveAttributes(of user: User, replacing old: [String: JSONValue]) throws {
        for name in old.keys where user.customAttributes[name] == nil {
            let sql: SQL = """
                DELETE FROM user_attributes WHERE user = (SELECT serial FROM users WHERE id = ?) AND name = ?
                """
            try database.run(sql, user.id, name)
        }
        for (name, value) in user.customAttributes {
            let text = value.text()
            guard old[name].map({ !$0.text().isExactly(text) }) ?? true else { continue }
            let sql: SQL = """
                INSERT INTO user_attributes (user, name, value) VALUES ((SELECT serial FROM users WHERE id = ?), ?, ?)
                ON CONFLICT (user, name) DO UPDATE SET value = excluded.value
                """
            try database.run(sql, user.id, name, text)
        }
    }
}
