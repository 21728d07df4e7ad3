internal import JSON
internal import SQLite

/// The users of a project and what belongs to them.
struct UserStore {
    let database: Connection
    let now: Instant

    func find(_ loginID: LoginID) throws -> User? {
        let sql = "SELECT userId FROM login_ids WHERE loginId = ?"
        return try database.first(sql, loginID.text) { $0.text(0) }.flatMap(find(id:))
    }

    func find(id: String) throws -> User? { try database.find(User.self, id: id).map(filled) }

    /// A login ID of another user that differs from this one only in the case of ASCII letters.
    ///
    /// Those without capitals are found by the primary key, those with some by an index that has no others.
    func lookalike(of loginID: LoginID, besides userID: String?) throws -> String? {
        let sql = """
            SELECT loginId FROM login_ids WHERE loginId = lower(?1) AND loginId <> ?1 AND userId IS NOT ?2
            UNION ALL SELECT loginId FROM login_ids
                WHERE lower(loginId) = lower(?1) AND loginId <> lower(loginId) AND loginId <> ?1 AND userId IS NOT ?2
            """
        return try database.first(sql, loginID.text, userID) { $0.text(0) }
    }

    /// - Throws: `userNotFound`.
    func get(_ name: some UserNaming) throws -> User {
        guard let user = try name.find(in: self) else { throw APIError(.userNotFound) }
        return user
    }

    /// - Throws: `userAlreadyExists` if another has one of its login IDs (U-01).
    func insert(_ user: User) throws {
        guard try database.insert(user) else { throw APIError(.userAlreadyExists) }
        try saveLists(of: user, replacing: nil)
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
        guard try database.update(user) else { throw APIError(.userNotFound) }
        try saveLists(of: user, replacing: old)
        return user
    }

    /// Deletes a user with all that is its own; its login IDs are free again (DE-03).
    func delete(id: String) throws { try database.run("DELETE FROM users WHERE id = ?", id) }

    /// Deletes the members of that tenant who are in no other (AR-4.17).
    func deleteMembers(ofNothingBut tenantID: String) throws {
        let sql = """
            DELETE FROM users WHERE id IN (
                SELECT userId FROM user_tenants m WHERE tenantId = ?
                    AND NOT EXISTS (SELECT 1 FROM user_tenants o WHERE o.userId = m.userId AND o.tenantId <> m.tenantId)
            )
            """
        try database.run(sql, tenantID)
    }

    func deleteTestUsers() throws { try database.run("DELETE FROM users WHERE isTest") }
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

extension User: StoredRow {
    static let columns = Columns(
        of: "users",
        fixed: ["id", "isTest", "createdTime"],
        changing: [
            "status", "email", "verifiedEmail", "phone", "verifiedPhone", "recoveryEmail", "verifiedRecoveryEmail",
            "recoveryPhone", "verifiedRecoveryPhone", "password", "passwordExpired", "totpSeed", "isSCIM",
            "consentExpiration", "modifiedTime", "name", "givenName", "middleName", "familyName", "picture",
            "searchText",
        ]
    )

    var fixedValues: [any SQLiteBindable] { [id, isTest, createdTime.milliseconds] }

    func changingValues() -> [any SQLiteBindable] {
        [
            status.rawValue, email.value, email.isVerified, phone.value, phone.isVerified, recoveryEmail.value,
            recoveryEmail.isVerified, recoveryPhone.value, recoveryPhone.isVerified, password?.hash.storedText,
            password?.isExpired ?? false, totpSeed, isSCIM, consentExpiration, modifiedTime.milliseconds,
            details.name, details.givenName, details.middleName, details.familyName, details.picture, searchText,
        ]
    }

    init(_ row: inout RowReader) throws {
        self.init(id: row.text(), loginIDs: [], isTest: row.bool(), createdTime: row.instant())
        status = try row.value()
        (email, phone) = (row.contact(), row.contact())
        (recoveryEmail, recoveryPhone) = (row.contact(), row.contact())
        password = try StoredPassword(storedText: row.textIfPresent(), isExpired: row.bool())
        totpSeed = row.textIfPresent()
        isSCIM = row.bool()
        consentExpiration = row.integer()
        modifiedTime = row.instant()
        (details.name, details.givenName, details.middleName) = (row.text(), row.text(), row.text())
        (details.familyName, details.picture) = (row.text(), row.text())
    }

    /// What full-text search looks at, case-folded, a line per value (SE-06).
    private var searchText: String {
        let names = [details.name, details.givenName, details.middleName, details.familyName]
        return (loginIDs + [email.value, phone.value] + names + [id])
            .filter { !$0.isEmpty }.uniqued().joined(separator: "\n").caseFolded
    }
}

extension String {
    /// The text without differences of case, those of several letters included: "Straße" is "STRASSE".
    var caseFolded: String { utf8.allSatisfy { $0 < 0x80 } ? lowercased() : uppercased().lowercased() }
}

extension PasswordHash {
    fileprivate var storedText: String { JSONValue.object([algorithm: parameters]).text() }
}

extension StoredPassword {
    /// Nil if the user has no password.
    fileprivate init?(storedText: String?, isExpired: Bool) throws {
        guard let storedText, let object = try JSONValue(parsing: Array(storedText.utf8)).objectValue,
            let entry = object.first(where: { _ in true })
        else { return nil }
        self.init(hash: PasswordHash(algorithm: entry.key, parameters: entry.value), isExpired: isExpired)
    }
}
