internal import JSON
internal import SQLite

/// The users of a project and what belongs to them.
struct UserStore {
    let database: Connection
    let texts: UserTexts
    let facts: UserFacts
    let audit: AuditNotes
    let now: Instant

    func find(_ loginID: LoginID) throws -> User? { try find(Self.byLoginID, loginID.text) }

    func find(id: String) throws -> User? { try find(Self.byID, id) }

    /// The users with these serials, in this order.
    func users(_ serials: [Int64]) throws -> [User] {
        try filled(database.rows(Self.bySerials, serials.jsonText, read: StoredUser.init))
    }

    /// The users with these IDs, in this order; unknown ones are left out.
    func users(ids: [String]) throws -> [User] {
        try filled(database.rows(Self.byIDs, ids.jsonText, read: StoredUser.init))
    }

    private static let select = "SELECT serial, hasLists, \(User.columns.list) FROM users WHERE "
    private static let byLoginID = SQL(kept: select + "serial = (SELECT user FROM login_ids WHERE loginId = ?)")
    private static let byID = SQL(kept: select + "id = ?")
    private static let bySerials = each("serial = e.value")
    private static let byIDs = each("id = e.value")

    private static func each(_ condition: String) -> SQL {
        let columns = "serial, hasLists, \(User.columns.list)"
        return SQL(
            kept: "WITH e AS MATERIALIZED (SELECT key, value FROM json_each(?)) "
                + "SELECT \(columns) FROM e CROSS JOIN users ON \(condition) ORDER BY e.key"
        )
    }

    private func find(_ sql: SQL, _ name: String) throws -> User? {
        guard let stored = try database.first(sql, values: [.text(name)], read: StoredUser.init) else { return nil }
        return stored.hasLists ? try filled([stored]).first : stored.user
    }

    /// A login ID of another user that differs from this one only in the case of ASCII letters.
    ///
    /// Those without capitals are found by the primary key, those with some by an index that has no others.
    func lookalike(of loginID: LoginID, besides userID: String?) throws -> String? {
        guard try loginID.text.hasCapitals || facts.mayHaveCapitals() else { return nil }
        let sql: SQL = """
            SELECT loginId FROM login_ids
            WHERE loginId = lower(?1) AND loginId <> ?1 AND user IS NOT (SELECT serial FROM users WHERE id = ?2)
            UNION ALL SELECT loginId FROM login_ids
            WHERE lower(loginId) = lower(?1) AND loginId <> lower(loginId)
                AND loginId <> ?1 AND user IS NOT (SELECT serial FROM users WHERE id = ?2)
            """
        return try database.first(sql, loginID.text, userID) { $0.text(0) }
    }

    /// - Throws: `userNotFound`.
    func get(_ name: some UserNaming) throws -> User {
        guard let user = try name.find(in: self) else { throw APIError(.userNotFound) }
        audit.note(user)
        return user
    }

    /// Inserts a user.
    ///
    /// - Throws: `userAlreadyExists`, before anything is written, if another has one of its login IDs (U-01).
    func insert(_ user: User) throws {
        if user.loginIDs.count > 1 { try requireFree(user.loginIDs) }
        try requireNoID(user.loginIDs, of: user)
        let serial = try facts.nextSerial()
        for loginID in user.loginIDs { try claim(loginID, serial) }
        guard try database.insert(user, serial: serial) else { throw APIError(.userAlreadyExists) }
        try fillLists(of: user)
        try rememberPassword(of: user)
        texts.add(user, serial)
        facts.count(1, isTest: user.isTest)
        audit.note(user, isNew: true)
    }

    /// Changes a user and stores what changed.
    ///
    /// - Throws: `userNotFound`, `userAlreadyExists` for a login ID of another user, and what `change` throws.
    func modify(_ name: some UserNaming, _ change: (inout User) throws -> Void) throws -> User {
        try modify(get(name), change)
    }

    /// The same for a user already loaded in this transaction.
    func modify(_ old: User, _ change: (inout User) throws -> Void) throws -> User {
        var user = old
        try change(&user)
        user.modifiedTime = now
        try saveLoginIDs(of: user, replacing: old.loginIDs)
        guard try database.update(user, replacing: old) else { throw APIError(.userNotFound) }
        // Whoever is kept out is signed out (AR-3.1).
        if user.status == .disabled, old.status != .disabled {
            try SessionStore(database: database, now: now).revokeAll(of: user.id)
        }
        try saveLists(of: user, replacing: old)
        try rememberPassword(of: user, replacing: old)
        if texts.isKept, SearchedTexts(user) != SearchedTexts(old), let serial = try serial(of: user.id) {
            texts.replace(user, serial)
        }
        try note(user, replacing: old)
        return user
    }

    /// Notes a new password, for its age and for those who want to use it again.
    private func rememberPassword(of user: User, replacing old: User? = nil) throws {
        guard let hash = user.password?.hash, hash != old?.password?.hash else { return }
        try PasswordStore(database: database, now: now).add(hash, of: user.id)
    }

    /// Deletes a user with all that is its own; its login IDs are free again (DE-03).
    func delete(id: String) throws {
        let sql: SQL = "DELETE FROM users WHERE id = ? RETURNING serial, isTest, id, loginId, otherLoginIds"
        let gone = try database.first(sql, id) { row in
            try noteDeleted(row)
            return (serial: row.integer(0), isTest: row.bool(1))
        }
        guard let gone else { return }
        texts.remove(gone.serial)
        facts.count(-1, isTest: gone.isTest)
    }

    /// Deletes the members of that tenant who are in no other (AR-4.17).
    func deleteMembers(ofNothingBut tenantID: String) throws {
        let sql: SQL = """
            DELETE FROM users WHERE serial IN (
                SELECT user FROM user_tenants m WHERE tenantId = ?
                    AND NOT EXISTS (SELECT 1 FROM user_tenants o WHERE o.user = m.user AND o.tenantId <> m.tenantId)
            )
            """
        try database.run(sql, tenantID)
        texts.drop()
        facts.dropCount()
    }

    func deleteTestUsers() throws {
        let sql: SQL = "DELETE FROM users WHERE isTest = 1 RETURNING serial, isTest, id, loginId, otherLoginIds"
        _ = try database.rows(sql, read: noteDeleted)
        texts.drop()
        facts.dropCount()
    }
}

/// Something that a request names a user by.
protocol UserNaming {
    func find(in users: UserStore) throws -> User?
}

extension LoginID: UserNaming {
    func find(in users: UserStore) throws -> User? { try users.find(self) }
}

extension UserIdentifier: UserNaming {
    func find(in users: UserStore) throws -> User? { try users.find(loginID) ?? users.find(id: text) }
}

/// A user's row, without its lists.
struct StoredUser {
    let serial: Int64
    /// Whether it may have something in another table.
    let hasLists: Bool
    var user: User

    init(row: Row) throws {
        var reader = RowReader(row: row)
        (serial, hasLists) = (reader.integer(), reader.bool())
        user = try User(&reader)
    }
}

extension User: StoredRow {
    static let columns = Columns(
        of: "users",
        fixed: ["id", "isTest", "createdTime"],
        changing: ["loginId", "status", "email", "verifiedEmail", "modifiedTime", "name"],
        seldom: [
            "otherLoginIds", "phone", "verifiedPhone", "recoveryEmail", "verifiedRecoveryEmail", "recoveryPhone",
            "verifiedRecoveryPhone", "password", "passwordExpired", "totpSeed", "isSCIM", "consentExpiration",
            "givenName", "middleName", "familyName", "picture", "signedUp",
        ]
    )

    func values() -> [SQLiteValue] {
        [
            .text(id), .bool(isTest), .integer(createdTime.milliseconds), .text(primaryLoginID),
            .text(status.rawValue), .text(email.value), .bool(email.isVerified),
            .integer(modifiedTime.milliseconds), .text(details.name),
            loginIDs.count > 1 ? .text(Array(loginIDs.dropFirst()).jsonText) : .null,
            .text(phone.value), .bool(phone.isVerified), .text(recoveryEmail.value), .bool(recoveryEmail.isVerified),
            .text(recoveryPhone.value), .bool(recoveryPhone.isVerified), .text(ifPresent: password?.hash.storedText),
            .bool(password?.isExpired ?? false), .text(ifPresent: totpSeed), .bool(isSCIM),
            .integer(consentExpiration),
            .text(details.givenName), .text(details.middleName), .text(details.familyName), .text(details.picture),
            .bool(signedUp),
        ]
    }

    init(_ row: inout RowReader) throws {
        let (id, isTest, createdTime) = (row.text(), row.bool(), row.instant())
        self.init(id: id, loginIDs: [row.text()], isTest: isTest, createdTime: createdTime)
        status = try row.value()
        email = row.contact()
        modifiedTime = row.instant()
        details.name = row.text()
        if let others: [String] = try row.decodedIfPresent() { loginIDs += others }
        (phone, recoveryEmail, recoveryPhone) = (row.contact(), row.contact(), row.contact())
        password = try StoredPassword(storedText: row.textIfPresent(), isExpired: row.bool())
        totpSeed = row.textIfPresent()
        isSCIM = row.bool()
        consentExpiration = row.integer()
        (details.givenName, details.middleName) = (row.text(), row.text())
        (details.familyName, details.picture) = (row.text(), row.text())
        signedUp = row.bool()
    }
}

extension StoredPassword {
    /// Nil if the user has no password.
    fileprivate init?(storedText: String?, isExpired: Bool) throws {
        guard let storedText, let hash = try PasswordHash(storedText: storedText) else { return nil }
        self.init(hash: hash, isExpired: isExpired)
    }
}
