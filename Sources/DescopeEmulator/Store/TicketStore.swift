internal import SQLite

/// Tickets by their secrets, of which only hashes are kept.
struct TicketStore {
    let database: Connection
    let now: Instant

    /// - Parameter lifetime: In seconds.
    func add<Value: Ticket>(_ ticket: Value, secret: String, lifetime: Int64) throws {
        try database.run("DELETE FROM tickets WHERE expirationTime <= ?", now.milliseconds)
        let sql: SQL = "INSERT OR REPLACE INTO tickets (secretHash, kind, body, expirationTime) VALUES (?, ?, ?, ?)"
        let end = now.advanced(bySeconds: lifetime).milliseconds
        try database.run(sql, sha256(secret), Value.kind.rawValue, jsonText(of: ticket), end)
    }

    /// What the ticket with that secret is good for, if it is there and not expired.
    func kind(of secret: String) throws -> TicketKind? {
        let sql: SQL = "SELECT kind FROM tickets WHERE secretHash = ? AND expirationTime > ?"
        return try database.first(sql, sha256(secret), now.milliseconds) { try $0.value(of: TicketKind.self, 0) }
    }

    /// The ticket with that secret, if it is there, of that kind and not expired.
    func find<Value: Ticket>(_ type: Value.Type, _ secret: String) throws -> Value? {
        let sql: SQL = "SELECT body FROM tickets WHERE secretHash = ? AND kind = ? AND expirationTime > ?"
        return try database.first(sql, sha256(secret), type.kind.rawValue, now.milliseconds) {
            try $0.decoded(Value.self, 0)
        }
    }

    /// Finds a ticket, and uses it up.
    func take<Value: Ticket>(_ type: Value.Type, _ secret: String) throws -> Value? {
        guard let ticket = try find(type, secret) else { return nil }
        try database.run("DELETE FROM tickets WHERE secretHash = ?", sha256(secret))
        return ticket
    }
}
