/// A message that the service would have sent.
package struct Message: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case invite, otp, magiclink, enchantedlink
    }

    package enum Channel: String, Sendable {
        case email, sms, voice, whatsapp, embedded
    }

    package let kind: Kind
    package let channel: Channel
    /// An address or a number; empty where the user has none.
    package let recipient: String
    package var loginID = ""
    package var userID = ""
    package var code = ""
    package var link = ""
    package var token = ""
    package var template = ""

    package init(kind: Kind, channel: Channel, recipient: String) {
        self.kind = kind
        self.channel = channel
        self.recipient = recipient
    }
}
