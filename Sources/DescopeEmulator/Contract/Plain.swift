/// A plain proto3 field: left out, null and its type's zero value are the same, and it is always shown (W-04, W-08).
///
/// It lets one type be what a request says, what is stored and what an answer shows.
@propertyWrapper
struct Plain<Value: Codable & Sendable & Zeroed>: Codable, Sendable {
    var wrappedValue: Value

    init(wrappedValue: Value) {
        self.wrappedValue = wrappedValue
    }

    init(from decoder: any Decoder) throws {
        wrappedValue = try decoder.singleValueContainer().decode(Value.self)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wrappedValue)
    }
}

extension Plain: Equatable where Value: Equatable {}

/// A type whose `init()` makes the value that proto3 takes for none.
protocol Zeroed {
    init()
}

extension String: Zeroed {}
extension Bool: Zeroed {}
extension Int: Zeroed {}
extension Array: Zeroed {}
extension Dictionary: Zeroed {}

extension KeyedDecodingContainer {
    /// Synthesized initializers come here for every `Plain` property, so that a missing key is the zero value.
    func decode<Value>(_ type: Plain<Value>.Type, forKey key: Key) throws -> Plain<Value> {
        Plain(wrappedValue: try decodeIfPresent(Value.self, forKey: key) ?? Value())
    }
}
