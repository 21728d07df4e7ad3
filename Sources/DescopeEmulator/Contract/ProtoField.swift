/// A plain proto3 field: left out, null and its type's zero value are the same, and it is always shown (W-04, W-08).
///
/// It lets one type be what a request says, what is stored and what an answer shows.
@propertyWrapper
struct ProtoField<Value: Codable & Sendable & ZeroInitializable>: Codable, Sendable {
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

extension ProtoField: Equatable where Value: Equatable {}

/// A type whose `init()` makes the value that proto3 takes for none.
protocol ZeroInitializable {
    init()
}

extension String: ZeroInitializable {}
extension Bool: ZeroInitializable {}
extension Int: ZeroInitializable {}
extension Array: ZeroInitializable {}
extension Dictionary: ZeroInitializable {}

extension KeyedDecodingContainer {
    /// Synthesized initializers come here for every `ProtoField` property, so that a missing key is the zero value.
    func decode<Value>(_ type: ProtoField<Value>.Type, forKey key: Key) throws -> ProtoField<Value> {
        ProtoField(wrappedValue: try decodeIfPresent(Value.self, forKey: key) ?? Value())
    }
}
