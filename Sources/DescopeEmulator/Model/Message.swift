/// A message that the service would have sent.
struct Message: Sendable, Equatable {
    enum Channel: String, Sendable {
        case email, sms, voice, whatsapp, embedded
    }

    let kind: CodeKind
    let channel: Channel
    /// An address or a number; empty if the user has neither.
    let recipient: String
    var loginID = ""
    var userID = ""
    var code = ""
    var link = ""
    var token = ""
    var template = ""

    init(kind: CodeKind, channel: Channel, recipient: String) {
        self.kind = kind
        self.channel = channel
        self.recipient = recipient
    }
}
