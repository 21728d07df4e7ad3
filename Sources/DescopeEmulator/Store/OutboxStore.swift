internal import JSON
internal import SQLite

/// The messages that the service would have sent (IN-06).
struct OutboxStore {
    let database: Connection
    let now: Instant
    let identifiers: Identifiers

    private static let columns = """
        id, time, kind, channel, recipient, loginId, userId, code, link, token, template, providerId, locale,
        templateOptions
        """
    private static let insert = SQL(
        kept: "INSERT INTO outbox (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    )

    func send(_ message: Message) throws {
        let texts = [
            message.kind.rawValue, message.channel.rawValue, message.recipient, message.loginID, message.userID,
            message.code, message.link, message.token, message.template, message.providerID, message.locale,
            try jsonText(of: message.templateOptions),
        ]
        let (id, time) = (identifiers.next(.message, at: now), now.milliseconds)
        try database.run(Self.insert, values: [.text(id), .integer(time)] + texts.map(SQLiteValue.text))
    }

    /// The messages that pass a filter, newest last.
    func messages(_ filter: MessageFilter = MessageFilter()) throws -> [SentMessage] {
        var conditions = WhereClause()
        if !filter.recipient.isEmpty { conditions.and("recipient = ?", filter.recipient) }
        if let kind = filter.kind { conditions.and("kind = ?", kind.rawValue) }
        if !filter.after.isEmpty { conditions.and("id > ?", filter.after) }
        let sql = SQL("SELECT \(Self.columns) FROM outbox\(conditions.text) ORDER BY id LIMIT ?")
        let values = conditions.values + [.integer(Int64(filter.limit))]
        return try database.rows(sql, values: values, read: SentMessage.init(row:))
    }

    func deleteAll() throws { try database.run("DELETE FROM outbox") }
}

extension SentMessage {
    fileprivate init(row: Row) throws {
        var reader = RowReader(row: row)
        (id, time) = (reader.text(), reader.instant())
        var message = Message(kind: try reader.value(), channel: try reader.value(), recipient: reader.text())
        (message.loginID, message.userID, message.code) = (reader.text(), reader.text(), reader.text())
        (message.link, message.token, message.template) = (reader.text(), reader.text(), reader.text())
        (message.providerID, message.locale) = (reader.text(), reader.text())
        message.templateOptions = try reader.decoded()
        self.message = message
    }
}
