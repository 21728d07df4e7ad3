internal import JSON
internal import SQLite

/// The lists of a user: login IDs, roles, tenants, applications, attributes.
extension UserStore {
    /// The user with that ID, if there is one.
    func load(id: String) throws -> User? {
        let sql = """
            SELECT id, status, isTest, email, verifiedEmail, phone, verifiedPhone, recoveryEmail,
                verifiedRecoveryEmail, recoveryPhone, verifiedRecoveryPhone, name, givenName, middleName, familyName,
                picture, password, passwordExpired, totpSeed, isSCIM, consentExpiration, createdTime, modifiedTime
            FROM users WHERE id = ?
            """
        guard var user = try database.first(sql, id, read: User.init(row:)) else { return nil }
        let loginIDs = "SELECT loginId FROM login_ids WHERE userId = ? ORDER BY position"
        user.loginIDs = try database.rows(loginIDs, id) { $0.text(0) }
        user.roleIDs = try database.list(.userRoles, of: id)
        user.memberships = try database.list(.userTenants, of: id).map { tenantID in
            Membership(tenantID: tenantID, roleIDs: try database.list(.userTenantRoles, of: id, tenantID))
        }
        user.ssoAppIDs = try database.list(.userApplications, of: id)
        user.customAttributes = try attributes(of: id)
        return user
    }

    /// Writes the lists that differ.
    func saveLists(of user: User, replacing old: User) throws {
        if !user.loginIDs.isExactly(old.loginIDs) { try saveLoginIDs(of: user, replacing: old) }
        if user.roleIDs != old.roleIDs { try database.replace(.userRoles, of: user.id, with: user.roleIDs) }
        if !user.memberships.isExactly(old.memberships) { try saveMemberships(of: user) }
        if user.ssoAppIDs != old.ssoAppIDs {
            try database.replace(.userApplications, of: user.id, with: user.ssoAppIDs)
        }
        if try !jsonText(of: user.customAttributes).isExactly(jsonText(of: old.customAttributes)) {
            try saveAttributes(of: user)
        }
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
        try database.replace(.userTenants, of: user.id, with: user.memberships.map(\.tenantID))
        for membership in user.memberships {
            try database.replace(.userTenantRoles, of: user.id, membership.tenantID, with: membership.roleIDs)
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

    private func attributes(of id: String) throws -> [String: JSONValue] {
        let sql = "SELECT name, value FROM user_attributes WHERE userId = ?"
        let pairs = try database.rows(sql, id) { ($0.text(0), try $0.json(1)) }
        return Dictionary(pairs) { first, _ in first }
    }
}

extension User {
    /// A user as its row tells, its lists still empty.
    fileprivate init(row: Row) throws {
        self.init(
            id: row.text(0),
            loginIDs: [],
            status: try row.value(of: UserStatus.self, 1),
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
