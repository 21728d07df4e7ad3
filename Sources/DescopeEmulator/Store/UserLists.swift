internal import JSON
internal import SQLite

/// The lists of a user: login IDs, roles, tenants, applications, attributes.
extension UserStore {
    /// The user with that ID, if there is one.
    package func load(id: String) throws -> User? {
        let sql = """
            SELECT id, status, isTest, email, verifiedEmail, phone, verifiedPhone, recoveryEmail,
                verifiedRecoveryEmail, recoveryPhone, verifiedRecoveryPhone, name, givenName, middleName, familyName,
                picture, password, passwordExpired, totpSeed, isSCIM, consentExpiration, createdTime, modifiedTime
            FROM users WHERE id = ?
            """
        guard var user = try database.first(sql, id, read: User.init(row:)) else { return nil }
        user.loginIDs = try texts("SELECT loginId FROM login_ids WHERE userId = ? ORDER BY position", id)
        user.roleIDs = try texts("SELECT roleId FROM user_roles WHERE userId = ? ORDER BY position", id)
        user.memberships = try memberships(of: id)
        user.ssoAppIDs = try texts("SELECT appId FROM user_applications WHERE userId = ? ORDER BY position", id)
        user.customAttributes = try attributes(of: id)
        return user
    }

    /// Writes the lists that differ.
    func saveLists(of user: User, replacing old: User) throws {
        if !user.loginIDs.isExactly(old.loginIDs) { try saveLoginIDs(of: user, replacing: old) }
        if user.roleIDs != old.roleIDs {
            try database.run("DELETE FROM user_roles WHERE userId = ?", user.id)
            for (position, role) in user.roleIDs.enumerated() {
                try database.run(
                    "INSERT INTO user_roles (userId, roleId, position) VALUES (?, ?, ?)",
                    user.id,
                    role,
                    position
                )
            }
        }
        if user.memberships != old.memberships { try saveMemberships(of: user) }
        if user.ssoAppIDs != old.ssoAppIDs {
            try database.run("DELETE FROM user_applications WHERE userId = ?", user.id)
            for (position, app) in user.ssoAppIDs.enumerated() {
                try database.run(
                    "INSERT INTO user_applications (userId, appId, position) VALUES (?, ?, ?)",
                    user.id,
                    app,
                    position
                )
            }
        }
        if user.customAttributes != old.customAttributes { try saveAttributes(of: user) }
    }

    private func saveLoginIDs(of user: User, replacing old: User) throws {
        for loginID in old.loginIDs.removing(user.loginIDs) {
            try database.run("DELETE FROM login_ids WHERE loginId = ?", loginID)
        }
        for loginID in user.loginIDs where IDKind.user.isID(loginID) && loginID != user.id {
            // It would take over the look-ups of the user who has that ID (U-02).
            guard try load(id: loginID) == nil else { throw APIError(.userAlreadyExists) }
        }
        for (position, loginID) in user.loginIDs.enumerated() {
            let sql = """
                INSERT INTO login_ids (loginId, userId, position) VALUES (?, ?, ?)
                ON CONFLICT (loginId) DO UPDATE SET position = excluded.position WHERE userId = excluded.userId
                """
            try database.run(sql, loginID, user.id, position)
            guard database.changes == 1 else { throw APIError(.userAlreadyExists) }
        }
    }

    private func saveMemberships(of user: User) throws {
        try database.run("DELETE FROM user_tenants WHERE userId = ?", user.id)
        for (position, membership) in user.memberships.enumerated() {
            try database.run(
                "INSERT INTO user_tenants (userId, tenantId, position) VALUES (?, ?, ?)",
                user.id,
                membership.tenantID,
                position
            )
            for (position, role) in membership.roleIDs.enumerated() {
                try database.run(
                    "INSERT INTO user_tenant_roles (userId, tenantId, roleId, position) VALUES (?, ?, ?, ?)",
                    user.id,
                    membership.tenantID,
                    role,
                    position
                )
            }
        }
    }

    private func saveAttributes(of user: User) throws {
        try database.run("DELETE FROM user_attributes WHERE userId = ?", user.id)
        for (name, value) in user.customAttributes {
            try database.run(
                "INSERT INTO user_attributes (userId, name, value) VALUES (?, ?, ?)",
                user.id,
                name,
                value.text()
            )
        }
    }

    private func memberships(of id: String) throws -> [Membership] {
        let tenants = try texts("SELECT tenantId FROM user_tenants WHERE userId = ? ORDER BY position", id)
        return try tenants.map { tenant in
            let sql = "SELECT roleId FROM user_tenant_roles WHERE userId = ? AND tenantId = ? ORDER BY position"
            return Membership(tenantID: tenant, roleIDs: try database.rows(sql, id, tenant) { $0.text(0) })
        }
    }

    private func attributes(of id: String) throws -> [String: JSONValue] {
        let sql = "SELECT name, value FROM user_attributes WHERE userId = ?"
        let pairs = try database.rows(sql, id) { ($0.text(0), try JSONValue(parsing: Array($0.text(1).utf8))) }
        return Dictionary(pairs) { first, _ in first }
    }

    private func texts(_ sql: String, _ id: String) throws -> [String] {
        try database.rows(sql, id) { $0.text(0) }
    }
}

extension User {
    /// A user as its row tells, its lists still empty.
    fileprivate init(row: Row) throws {
        self.init(
            id: row.text(0),
            loginIDs: [],
            status: UserStatus(rawValue: row.text(1)) ?? .invited,
            isTest: row.bool(2),
            createdTime: Instant(milliseconds: row.integer(21))
        )
        email = Contact(value: row.text(3), isVerified: row.bool(4))
        phone = Contact(value: row.text(5), isVerified: row.bool(6))
        recoveryEmail = Contact(value: row.text(7), isVerified: row.bool(8))
        recoveryPhone = Contact(value: row.text(9), isVerified: row.bool(10))
        (name, givenName, middleName, familyName) = (row.text(11), row.text(12), row.text(13), row.text(14))
        picture = row.text(15)
        if let text = row.textIfPresent(16), let hash = try PasswordHash(storedText: text) {
            password = StoredPassword(hash: hash, isExpired: row.bool(17))
        }
        totpSeed = row.textIfPresent(18)
        isSCIM = row.bool(19)
        consentExpiration = row.integer(20)
        modifiedTime = Instant(milliseconds: row.integer(22))
    }
}
