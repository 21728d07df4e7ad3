internal import JSON

/// A password in a request: a string, or `{"cleartext": …}` as php sends it.
struct CleartextPassword: SchemaProviding, Sendable, Equatable {
    static var schema: Schema { .string }

    let text: String

    init(_ text: String) {
        self.text = text
    }

    init(from decoder: any Decoder) throws {
        let value = try JSONValue(from: decoder)
        switch value["cleartext"] ?? value {
        case .string(let text): self.text = text
        case .null, .object([:]): text = ""
        default: throw decoder.invalid("it is a string, or an object with cleartext")
        }
    }
}
