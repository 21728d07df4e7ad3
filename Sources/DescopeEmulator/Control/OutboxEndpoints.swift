internal import JSON

/// Loads the messages that the service would have sent, oldest first, and waits for one if there is none.
struct LoadOutbox: ProjectEndpoint {
    static let spec = OperationSpec(
        "The messages that would have been sent",
        .get(ControlAPI.path("/outbox")),
        .assumed,
        access: .open
    )

    private static let longestWait = Duration.seconds(60)
    private static let largestLimit = 1000

    /// An address or a number, however it is written.
    @ProtoField var to = ""
    var kind: Message.Kind?
    /// The ID of a message: only newer ones.
    @ProtoField var after = ""
    var wait: TimeSpan?
    /// How many, the oldest first; 0 stands for 100.
    @ProtoField var limit = 0

    func perform(on project: isolated Project, _ attempt: Attempt) throws -> Outbox {
        let filter = try filter()
        return try project.transaction(attempt: attempt) { context in
            let messages = try context.outbox.messages(filter)
            if messages.isEmpty, let wait {
                try context.waitForChange(atMost: min(.milliseconds(wait.milliseconds), Self.longestWait))
            }
            return Outbox(messages: messages.map(Outbox.Entry.init))
        }
    }

    private func filter() throws -> MessageFilter {
        guard after.isEmpty || IDKind.message.isID(after) else {
            throw APIError(.invalidControlRequest, "The after field is not the ID of a message")
        }
        guard limit >= 0 else { throw APIError(.invalidControlRequest, "The limit field must not be negative") }
        let count = limit == 0 ? 100 : min(limit, Self.largestLimit)
        return MessageFilter(recipient: LoginID(to).text, kind: kind, after: after, limit: count)
    }
}

/// Empties a project's outbox.
struct ClearOutbox: ProjectEndpoint {
    static let spec = OperationSpec("Empty the outbox", .delete(ControlAPI.path("/outbox")), .assumed, access: .open)

    func perform(on project: isolated Project, _ attempt: Attempt) throws -> Empty {
        try project.transaction(attempt: attempt) { try $0.outbox.deleteAll() }
        return Empty()
    }
}

/// Messages that would have been sent; texts are empty where there is nothing to say.
struct Outbox: JSONResponse {
    let messages: [Entry]

    /// A message.
    struct Entry: JSONResponse {
        let id: String
        let time: Instant
        let kind: Message.Kind
        let channel: Message.Channel
        let to: String
        let loginId: String
        let userId: String
        let code: String
        let link: String
        let token: String
        let template: String
        let providerId: String
        let locale: String
        let templateOptions: [String: JSONValue]

        init(_ sent: SentMessage) {
            let message = sent.message
            (id, time, kind, channel, to) = (sent.id, sent.time, message.kind, message.channel, message.recipient)
            (loginId, userId, code) = (message.loginID, message.userID, message.code)
            (link, token, template) = (message.link, message.token, message.template)
            (providerId, locale) = (message.providerID, message.locale)
            templateOptions = message.templateOptions
        }
    }
}
