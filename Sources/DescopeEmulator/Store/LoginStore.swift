internal import SQLite

/// When users signed in, and from where.
struct LoginStore {
    let database: Connection

    func add(_ login: Login) throws {
        let sql: SQL = """
            INSERT INTO logins (userId, loginTime, city, country, ip, selectedTenant) VALUES (?, ?, ?, ?, ?, ?)
            """
        let (time, city, country) = (login.time.milliseconds, login.city, login.country)
        try database.run(sql, login.userID, time, city, country, login.ip, login.selectedTenant)
    }

    /// The sign-ins of a user, oldest first.
    func logins(of userID: String) throws -> [Login] {
        let sql: SQL = """
            SELECT loginTime, city, country, ip, selectedTenant FROM logins WHERE userId = ? ORDER BY serial
            """
        return try database.rows(sql, userID) { row in
            Login(
                userID: userID,
                time: Instant(milliseconds: row.integer(0)),
                city: row.text(1),
                country: row.text(2),
                ip: row.text(3),
                selectedTenant: row.text(4)
            )
        }
    }

    /// Whether a user ever signed in.
    func hasLogins(of userID: String) throws -> Bool {
        try database.exists("SELECT 1 FROM logins WHERE userId = ? LIMIT 1", userID)
    }
}
