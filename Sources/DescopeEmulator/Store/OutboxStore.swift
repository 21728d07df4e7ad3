internal import SQLite

/// The messages that the service would have sent (IN-06).
struct OutboxStore {
    let database: Connection
    let now: Instant
    let identifiers: Identifiers

    func send(_ message: Message) throws {
        let sql: SQL = """
            INSERT INTO outbox (id, time, kind, channel, recipient, loginId, userId, code, link, token, template)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        let texts = [
            message.kind.rawValue, message.channel.rawValue, message.recipient, message.loginID, message.userID,
            message.code, message.link, message.token, message.template,
        ]
        let (id, time) = (identifiers.next(.message, at: now), now.milliseconds)
        try database.run(sql, values: [.text(id), .integer(time)] + texts.map(SQLiteValue.text))
    }

    /// Every message, newest last.
    func messages() throws -> [Message] {
        let sql: SQL = """
            SELECT kind, channel, recipient, loginId, userId, code, link, token, template FROM outbox ORDER BY id
            """
        return try database.rows(sql, read: Message.init(row:))
    }
}

extension Message {
    fileprivate init(row: Row) throws {
        let (kind, channel) = (try row.value(of: CodeKind.self, 0), try row.value(of: Channel.self, 1))
        self.init(kind: kind, channel: channel, recipient: row.text(2))
        (loginID, userID, code, link) = (row.text(3), row.text(4), row.text(5), row.text(6))
        (token, template) = (row.text(7), row.text(8))
    }
}
