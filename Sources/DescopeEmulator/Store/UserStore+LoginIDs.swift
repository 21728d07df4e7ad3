internal import SQLite

/// What users are found by: no login ID names two of them.
extension UserStore {
    /// Writes the login IDs that a user did not have.
    ///
    /// - Throws: `userAlreadyExists` if another user has one.
    func saveLoginIDs(of user: User, replacing old: [String]) throws {
        guard !user.loginIDs.isExactly(old) else { return }
        let added = user.loginIDs.removing(old)
        try requireNoID(added, of: user)
        guard let serial = try serial(of: user.id) else { throw APIError(.userNotFound) }
        for loginID in old.removing(user.loginIDs) {
            try database.run("DELETE FROM login_ids WHERE loginId = ?", loginID)
        }
        for loginID in added { try claim(loginID, serial) }
    }

    /// Gives a user a login ID that nobody has.
    ///
    /// - Throws: `userAlreadyExists`.
    func claim(_ loginID: String, _ serial: Int64) throws {
        let sql: SQL = "INSERT INTO login_ids (loginId, user) VALUES (?, ?) ON CONFLICT DO NOTHING"
        try database.run(sql, values: [.text(loginID), .integer(serial)])
        guard database.changes == 1 else { throw APIError(.userAlreadyExists) }
        facts.note(loginID)
    }

    /// - Throws: `userAlreadyExists` if a user has one of the login IDs.
    func requireFree(_ loginIDs: [String]) throws {
        let sql: SQL = "SELECT 1 FROM json_each(?) e CROSS JOIN login_ids l ON l.loginId = e.value LIMIT 1"
        guard try !database.exists(sql, loginIDs.jsonText) else { throw APIError(.userAlreadyExists) }
    }

    /// A login ID that is another user's ID would take over the look-ups of that user (U-02).
    ///
    /// - Throws: `userAlreadyExists`.
    func requireNoID(_ loginIDs: [String], of user: User) throws {
        for loginID in loginIDs where IDKind.user.isID(loginID) && loginID != user.id {
            guard try serial(of: loginID) == nil else { throw APIError(.userAlreadyExists) }
        }
    }

    func serial(of id: String) throws -> Int64? {
        try database.first("SELECT serial FROM users WHERE id = ?", id) { $0.integer(0) }
    }
}
