internal import JSON
internal import SQLite

/// The lists of a user: login IDs, roles, tenants, applications, attributes.
extension UserStore {
    /// The user with its lists.
    func filled(_ user: User) throws -> User {
        var user = user
        let loginIDs = "SELECT loginId FROM login_ids WHERE userId = ? ORDER BY position"
        user.loginIDs = try database.rows(loginIDs, user.id) { $0.text(0) }
        user.roleIDs = try database.list(.userRoles, of: user.id)
        user.memberships = try database.list(.userTenants, of: user.id).map { tenantID in
            Membership(tenantID: tenantID, roleIDs: try database.list(.userTenantRoles, of: user.id, tenantID))
        }
        user.ssoAppIDs = try database.list(.userApplications, of: user.id)
        user.customAttributes = try attributes(of: user.id)
        return user
    }

    /// Writes the lists that differ; a new user has no old one.
    func saveLists(of user: User, replacing old: User?) throws {
        if !user.loginIDs.isExactly(old?.loginIDs ?? []) { try saveLoginIDs(of: user, replacing: old?.loginIDs ?? []) }
        if user.roleIDs != old?.roleIDs ?? [] {
            try database.replace(.userRoles, of: user.id, with: user.roleIDs)
        }
        if !user.memberships.isExactly(old?.memberships ?? []) { try saveMemberships(of: user) }
        if user.ssoAppIDs != old?.ssoAppIDs ?? [] {
            try database.replace(.userApplications, of: user.id, with: user.ssoAppIDs)
        }
        try saveAttributes(of: user, replacing: old?.customAttributes ?? [:])
    }

    private func saveLoginIDs(of user: User, replacing old: [String]) throws {
        for loginID in old.removing(user.loginIDs) {
            try database.run("DELETE FROM login_ids WHERE loginId = ?", loginID)
        }
        for loginID in user.loginIDs.removing(old) where IDKind.user.isID(loginID) && loginID != user.id {
            // It would take over the look-ups of the user who has that ID (U-02).
            guard try find(id: loginID) == nil else { throw APIError(.userAlreadyExists) }
        }
        for (position, loginID) in user.loginIDs.enumerated() {
            if old.indices.contains(position), old[position].isExactly(loginID) { continue }
            let sql = """
                INSERT INTO login_ids (loginId, userId, position) VALUES (?, ?, ?)
                ON CONFLICT (loginId) DO UPDATE SET position = excluded.position WHERE userId = excluded.userId
                """
            try database.run(sql, loginID, user.id, position)
            guard database.changes == 1 else { throw APIError(.userAlreadyExists) }
        }
    }

    private func saveMemberships(of user: User) throws {
        try database.replace(.userTenants, of: user.id, with: user.memberships.map(\.tenantID))
        for membership in user.memberships {
            try database.replace(.userTenantRoles, of: user.id, membership.tenantID, with: membership.roleIDs)
        }
    }

    private func saveAttributes(of user: User, replacing old: [String: JSONValue]) throws {
        for name in old.keys where user.customAttributes[name] == nil {
            try database.run("DELETE FROM user_attributes WHERE userId = ? AND name = ?", user.id, name)
        }
        for (name, value) in user.customAttributes {
            let text = value.text()
            guard old[name].map({ !$0.text().isExactly(text) }) ?? true else { continue }
            let sql = """
                INSERT INTO user_attributes (userId, name, value) VALUES (?, ?, ?)
                ON CONFLICT (userId, name) DO UPDATE SET value = excluded.value
                """
            try database.run(sql, user.id, name, text)
        }
    }

    private func attributes(of id: String) throws -> [String: JSONValue] {
        let sql = "SELECT name, value FROM user_attributes WHERE userId = ?"
        let pairs = try database.rows(sql, id) { ($0.text(0), try $0.json(1)) }
        return Dictionary(pairs) { first, _ in first }
    }
}
