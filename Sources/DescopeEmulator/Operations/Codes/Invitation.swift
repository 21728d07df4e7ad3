internal import JSON

/// What a request says about inviting its user (IN-01 … IN-06).
struct Invitation {
    var isRequested = false
    var url: String?
    var sendMail: Bool?
    var sendSMS: Bool?
    var template: String?

    /// These wishes where they are said, else the others.
    func orElse(_ other: Invitation) -> Invitation {
        Invitation(
            isRequested: isRequested || other.isRequested,
            url: url ?? other.url,
            sendMail: sendMail ?? other.sendMail,
            sendSMS: sendSMS ?? other.sendSMS,
            template: template ?? other.template
        )
    }
}

/// The fields that say how to invite: those of a create, and of a batch for all its users.
protocol InvitationFields {
    var invite: Bool? { get }
    var inviteUrl: String? { get }
    var sendMail: Presence<Bool> { get }
    var sendSMS: Presence<Bool> { get }
    var templateId: String? { get }
}

extension InvitationFields {
    var invitation: Invitation {
        Invitation(
            isRequested: invite ?? false,
            url: inviteUrl,
            sendMail: sendMail.value,
            sendSMS: sendSMS.value,
            template: templateId
        )
    }
}

extension Context {
    /// Invites a user, where that is asked for: the messages go to the outbox.
    ///
    /// E-mail is the default channel; without an address, and unless something was said of e-mail, it is SMS (IN-02). The
    /// answer says why nothing could be sent (BA-04).
    func invite(_ user: User, _ invitation: Invitation) throws -> String? {
        guard invitation.isRequested else { return nil }
        var channels: [(Message.Channel, String)] = []
        if invitation.sendMail ?? true, !user.email.isEmpty { channels.append((.email, user.email.value)) }
        if invitation.sendSMS ?? (invitation.sendMail == nil && user.email.isEmpty), !user.phone.isEmpty {
            channels.append((.sms, user.phone.value))
        }
        guard !channels.isEmpty else {
            return invitation.sendMail == false && invitation.sendSMS != true
                ? nil : "No address to send the invitation to"
        }
        // Earlier invitations stop working (IN-04).
        try codes.discard(kind: .invite, userID: user.id)
        let link = try mintLink(.invite, for: user, redirectURL: invitation.url, lifetime: CodeLifetime.invitation)
        for (channel, recipient) in channels {
            var message = Message(kind: .invite, channel: channel, recipient: recipient)
            (message.loginID, message.userID) = (user.primaryLoginID, user.id)
            (message.link, message.token, message.template) = (link.url, link.token, invitation.template ?? "")
            try send(message)
        }
        return nil
    }

    /// Puts a message into the outbox.
    func send(_ message: Message) throws {
        try outbox.add(message, id: makeID(.message), at: now)
    }
}
