internal import JSON

/// A way to prove the hold of an address: something is sent to it that has to come back.
protocol Challenge: Sendable {
    /// The field that has the address.
    associatedtype Address: AddressField
    /// The fields that say where a link leads.
    associatedtype Target: LinkTarget
    associatedtype Answer: JSONResponse

    /// The way's word in paths.
    static var word: String { get }
    static var kind: CodeKind { get }
    static var messageKind: Message.Kind { get }
    static var auditMethod: AuditMethod { get }
    /// The ways of delivery, as paths have them.
    static var channels: [String] { get }
    /// The paths below `update` where they are not the channels.
    static var updatePaths: [(path: String, channel: String)] { get }

    static func answer(_ sent: SentChallenge) -> Answer
}

/// What was sent, as far as answers show it.
struct SentChallenge {
    /// The address, masked.
    let masked: String
    /// What an enchanted link's sender waits with.
    let pendingRef: String
    /// The number to click, where there are several links.
    let linkID: String
    /// How many wrong codes may be tried.
    let attempts: Int
}

/// The field of a request that has an address.
protocol AddressField: Decodable, Sendable {
    static var contact: ContactField { get }
    var text: String { get }

    init(_ text: String)
}

/// An e-mail address.
struct EmailField: AddressField {
    static let contact = ContactField.email

    @ProtoField var email = ""

    var text: String { email }

    init(_ text: String) { email = text }
}

/// A phone number, which python names after the way it is used.
struct PhoneField: AddressField, FieldAliasing {
    static let aliases = ["phone": ["voice", "whatsapp"]]
    static let contact = ContactField.phone

    @ProtoField var phone = ""

    var text: String { phone }

    init(_ text: String) { phone = text }
}

/// Where a link leads.
protocol LinkTarget: Decodable, Sendable {
    /// Empty for the project's own address.
    var url: String { get }

    init()
}

/// A link's target (W-02).
struct RedirectTarget: LinkTarget, FieldAliasing {
    static let aliases = ["redirectUrl": ["URI", "uri"]]

    @ProtoField var redirectUrl = ""

    var url: String { redirectUrl }
}

/// A code leads nowhere.
struct NoTarget: LinkTarget {
    var url: String { "" }
}

extension Challenge {
    static var updatePaths: [(path: String, channel: String)] {
        channels.map { ($0 == "email" ? $0 : "phone/" + $0, $0) }
    }

    /// The routes of a verb, one for each channel.
    static func routes(_ verb: String) -> [Route] {
        channels.map { .post("/v1/auth/\(word)/\(verb)/\($0)", binding: ["deliveryMethod": $0]) }
    }

    static var updateRoutes: [Route] {
        updatePaths.map { .post("/v1/auth/\(word)/update/\($0.path)", binding: ["deliveryMethod": $0.channel]) }
    }
}
