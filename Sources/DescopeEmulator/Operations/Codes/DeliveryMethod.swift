internal import JSON

/// How a code would travel: a name in any case, or php's number.
struct DeliveryMethod: SchemaProviding, Sendable {
    static var schema: Schema { .string }

    let channel: Message.Channel

    init(from decoder: any Decoder) throws {
        let channel: Message.Channel? =
            switch try JSONValue(from: decoder) {
            case .string(let name): Message.Channel(rawValue: name.lowercased())
            case .number(let number): number.intValue.flatMap { Self.numbered[$0] }
            default: nil
            }
        guard let channel else { throw decoder.invalid("it is not a way of delivery") }
        self.channel = channel
    }

    /// The numbers that php's SDK sends.
    private static let numbered: [Int64: Message.Channel] = [
        1: .whatsapp, 2: .sms, 3: .email, 4: .embedded, 5: .voice,
    ]
}
