internal import JSON
internal import SQLite

/// Users and what belongs to them, in one project's database.
struct UserStore {
    let database: Connection
    /// The time at which users are changed.
    let now: Instant

    /// The user with that login ID or user ID, if there is one (U-02).
    func find(identifier: String) throws -> User? {
        try find(loginID: identifier) ?? load(id: identifier)
    }

    /// The user with that login ID, if there is one.
    func find(loginID: String) throws -> User? {
        try owner(of: loginID).flatMap(load(id:))
    }

    /// The user with that login ID or user ID.
    ///
    /// - Throws: `APIError` `userNotFound` where there is none.
    func get(identifier: String) throws -> User {
        guard let user = try find(identifier: identifier) else { throw APIError(.userNotFound) }
        return user
    }

    /// The user with that login ID, where operations do not take user IDs (U-02).
    ///
    /// - Throws: `APIError` `userNotFound` where there is none.
    func get(loginID: String) throws -> User {
        guard let user = try find(loginID: loginID) else { throw APIError(.userNotFound) }
        return user
    }

    /// The ID of the user who has that login ID.
    func owner(of loginID: String) throws -> String? {
        let sql = "SELECT userId FROM login_ids WHERE loginId = ?"
        return try database.first(sql, Address.loginID(loginID)) { $0.text(0) }
    }

    /// Stores a new user.
    ///
    /// - Throws: `APIError` `userAlreadyExists` where another user has one of its login IDs (U-01).
    func insert(_ user: User) throws {
        try database.run(
            """
            INSERT INTO users (id, status, isTest, email, verifiedEmail, phone, verifiedPhone, recoveryEmail,
                verifiedRecoveryEmail, recoveryPhone, verifiedRecoveryPhone, name, givenName, middleName, familyName,
                picture, password, passwordExpired, totpSeed, isSCIM, consentExpiration, createdTime, modifiedTime,
                searchText)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            values: [user.id, user.status.rawValue, user.isTest] + columns(of: user)
                + [user.createdTime.milliseconds, user.modifiedTime.milliseconds, user.searchText]
        )
        try saveLists(of: user, replacing: User(id: user.id, loginIDs: [], createdTime: user.createdTime))
    }

    /// Changes a user and stores what changed.
    ///
    /// - Throws: `userNotFound`, `userAlreadyExists` for a login ID of another user, and what `change` throws.
    func modify(_ identifier: String, _ change: (inout User) throws -> Void) throws -> User {
        try modify(get(identifier: identifier), change)
    }

    /// The same for a user already loaded in this transaction.
    func modify(_ old: User, _ change: (inout User) throws -> Void) throws -> User {
        var user = old
        try change(&user)
        user.modifiedTime = now
        try save(user, replacing: old)
        return user
    }

    /// Deletes a user with everything that is its own; its login IDs are free again (DE-03).
    func delete(id: String) throws {
        try database.run("DELETE FROM users WHERE id = ?", id)
    }

    private func save(_ user: User, replacing old: User) throws {
        try database.run(
            """
            UPDATE users SET status = ?, email = ?, verifiedEmail = ?, phone = ?, verifiedPhone = ?, recoveryEmail = ?,
                verifiedRecoveryEmail = ?, recoveryPhone = ?, verifiedRecoveryPhone = ?, name = ?, givenName = ?,
                middleName = ?, familyName = ?, picture = ?, password = ?, passwordExpired = ?, totpSeed = ?,
                isSCIM = ?, consentExpiration = ?, modifiedTime = ?, searchText = ?
            WHERE id = ?
            """,
            values: [user.status.rawValue] + columns(of: user) + [
                user.modifiedTime.milliseconds, user.searchText, user.id,
            ]
        )
        try saveLists(of: user, replacing: old)
    }

    /// The columns that insert and update share, from `email` to `consentExpiration`.
    private func columns(of user: User) -> [any SQLiteBindable] {
        [
            user.email.value, user.email.isVerified, user.phone.value, user.phone.isVerified,
            user.recoveryEmail.value, user.recoveryEmail.isVerified, user.recoveryPhone.value,
            user.recoveryPhone.isVerified, user.name, user.givenName, user.middleName, user.familyName, user.picture,
            user.password?.hash.storedText, user.password?.isExpired ?? false, user.totpSeed, user.isSCIM,
            user.consentExpiration,
        ]
    }
}

extension User {
    /// What full-text search looks at, case-folded, a line per column (SE-06).
    var searchText: String {
        (loginIDs + [email.value, phone.value, name, givenName, middleName, familyName, id])
            .filter { !$0.isEmpty }.uniqued().joined(separator: "\n").caseFolded
    }
}

extension String {
    /// The text without differences of case, those of several letters included: "Straße" is "STRASSE".
    var caseFolded: String { uppercased().lowercased() }
}

extension PasswordHash {
    var storedText: String { JSONValue.object([algorithm: parameters]).text() }

    init?(storedText: String) throws {
        guard case .object(let object) = try JSONValue(parsing: Array(storedText.utf8)),
            let entry = object.first(where: { _ in true })
        else { return nil }
        self.init(algorithm: entry.key, parameters: entry.value)
    }
}
