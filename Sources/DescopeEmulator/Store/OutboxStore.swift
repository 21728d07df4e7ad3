internal import SQLite

/// The messages that the service would have sent (IN-06).
package struct OutboxStore {
    let database: Connection

    func add(_ message: Message, id: String, at now: Instant) throws {
        try database.run(
            """
            INSERT INTO outbox (id, time, kind, channel, recipient, loginId, userId, code, link, token, template)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            id,
            now.milliseconds,
            message.kind.rawValue,
            message.channel.rawValue,
            message.recipient,
            message.loginID,
            message.userID,
            message.code,
            message.link,
            message.token,
            message.template
        )
    }

    /// Every message, newest last.
    package func messages() throws -> [Message] {
        let sql = """
            SELECT kind, channel, recipient, loginId, userId, code, link, token, template FROM outbox ORDER BY id
            """
        return try database.rows(sql) { row in Message(row: row) }.compactMap { $0 }
    }
}

extension Message {
    fileprivate init?(row: Row) {
        guard let kind = Kind(rawValue: row.text(0)), let channel = Channel(rawValue: row.text(1)) else { return nil }
        self.init(kind: kind, channel: channel, recipient: row.text(2))
        (loginID, userID, code, link) = (row.text(3), row.text(4), row.text(5), row.text(6))
        (token, template) = (row.text(7), row.text(8))
    }
}
