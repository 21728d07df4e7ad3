internal import JSON

/// A message that the service would have sent.
struct Message: Sendable, Equatable {
    /// What it is for.
    enum Kind: String, Codable, Sendable, CaseIterable {
        case otp, magiclink, enchantedlink, invite, reset, verify
    }

    /// How it would travel.
    enum Channel: String, Codable, Sendable, CaseIterable {
        case email, sms, voice, whatsapp, im, push
    }

    let kind: Kind
    let channel: Channel
    /// An address or a number; empty if the user has neither.
    let recipient: String
    var loginID = ""
    var userID = ""
    var code = ""
    var link = ""
    var token = ""
    var template = ""
    /// What the request says of how the message is sent and reads (C-22).
    var providerID = ""
    var locale = ""
    var templateOptions: [String: JSONValue] = [:]

    init(kind: Kind, channel: Channel, recipient: String) {
        self.kind = kind
        self.channel = channel
        self.recipient = recipient
    }
}

/// A message in the outbox.
struct SentMessage: Sendable, Equatable {
    /// Sorts after those of earlier messages.
    let id: String
    let time: Instant
    let message: Message
}

/// Which messages are wanted; empty texts mean any.
struct MessageFilter: Sendable {
    var recipient = ""
    var kind: Message.Kind?
    /// Only messages newer than that one.
    var after = ""
    /// The oldest are kept.
    var limit = Int.max
}
