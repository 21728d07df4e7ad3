internal import JSON

/// What a request says about inviting its user, or in a batch its users (IN-01 … IN-06).
struct Invitation: Decodable, Sendable {
    @ProtoField var invite = false
    @ProtoField var inviteUrl = ""
    var sendMail: Presence<Bool> = .absent
    var sendSMS: Presence<Bool> = .absent
    @ProtoField var templateId = ""
    @ProtoField var templateOptions: [String: JSONValue] = [:]
    @ProtoField var locale = ""

    /// These wishes, with gaps filled from the other ones.
    func orElse(_ other: Invitation) -> Invitation {
        var wishes = self
        wishes.invite = invite || other.invite
        if inviteUrl.isEmpty { wishes.inviteUrl = other.inviteUrl }
        if case .absent = sendMail { wishes.sendMail = other.sendMail }
        if case .absent = sendSMS { wishes.sendSMS = other.sendSMS }
        if templateId.isEmpty { wishes.templateId = other.templateId }
        if templateOptions.isEmpty { wishes.templateOptions = other.templateOptions }
        if locale.isEmpty { wishes.locale = other.locale }
        return wishes
    }
}

extension Invitation {
    /// Sends the invitation to the outbox, if one is asked for.
    ///
    /// - Returns: Why it could not be sent (BA-04).
    @discardableResult
    func send(to user: User, in context: Context) throws -> String? {
        guard invite else { return nil }
        let channels = channels(to: user)
        guard !channels.isEmpty else {
            return sendMail.value == false && sendSMS.value != true ? nil : "No address to send the invitation to"
        }
        // Earlier invitations stop working (IN-04).
        try context.codes.discard(.invite, of: user.id)
        let method: DeliveryMethod = channels[0].0 == .email ? .email : .sms
        var draft = CodeDraft(.invite, for: user.id, LoginID(user.primaryLoginID), by: method)
        draft.details.address = channels[0].1
        let link = try Codes(context: context).issueLink(draft, to: inviteUrl)
        for (channel, recipient) in channels {
            var message = Message(kind: .invite, channel: channel, recipient: recipient)
            (message.loginID, message.userID) = (user.primaryLoginID, user.id)
            (message.link, message.token) = (link.url, link.token)
            (message.template, message.templateOptions, message.locale) = (templateId, templateOptions, locale)
            try context.outbox.send(message)
        }
        return nil
    }

    /// E-mail is the default channel; without an address, and unless something was said of e-mail, it is SMS (IN-02).
    private func channels(to user: User) -> [(Message.Channel, String)] {
        var channels: [(Message.Channel, String)] = []
        if sendMail.value ?? true, !user.email.isEmpty { channels.append((.email, user.email.value)) }
        if sendSMS.value ?? (sendMail.value == nil && user.email.isEmpty), !user.phone.isEmpty {
            channels.append((.sms, user.phone.value))
        }
        return channels
    }
}

extension Invitation: FieldReading {
    init(fields: inout FieldReader) throws {
        self.init(
            invite: try fields.plain(),
            inviteUrl: try fields.plain(),
            sendMail: try fields.presence(),
            sendSMS: try fields.presence(),
            templateId: try fields.plain(),
            templateOptions: try fields.plain(),
            locale: try fields.plain()
        )
    }
}
