internal import JSON

/// How a code travels: a name in any case, or php's number; one that is embedded is handed over by the application.
enum DeliveryMethod: String, SchemaProviding, Sendable {
    case email, sms, voice, whatsapp, im, embedded

    static var schema: Schema { .string }
    static var example: DeliveryMethod? { .email }

    init(from decoder: any Decoder) throws {
        let method: DeliveryMethod? =
            switch try JSONValue(from: decoder) {
            case .string(let name): DeliveryMethod(rawValue: name.lowercased())
            case .number(let number): number.intValue.flatMap { Self.numbered[$0] }
            default: nil
            }
        guard let method else { throw decoder.invalid("it is not a way of delivery") }
        self = method
    }

    /// The numbers that php's SDK sends.
    private static let numbered: [Int64: DeliveryMethod] = [
        1: .whatsapp, 2: .sms, 3: .email, 4: .embedded, 5: .voice,
    ]

    /// The channel of a message that has it.
    var channel: Message.Channel {
        switch self {
        case .email, .embedded: .email
        case .sms: .sms
        case .voice: .voice
        case .whatsapp: .whatsapp
        case .im: .im
        }
    }
}
