/// A field whose presence matters: left out (or `null`) and given are different requests.
///
/// It is protobuf's explicit presence. For plain fields, `T?` and `@ProtoField`, a zero and no value are the same.
package enum Presence<Value> {
    case absent
    case value(Value)

    package var value: Value? {
        guard case .value(let value) = self else { return nil }
        return value
    }
}

extension Presence: Sendable where Value: Sendable {}
extension Presence: Equatable where Value: Equatable {}

extension Presence: Decodable where Value: Decodable {
    package init(from decoder: any Decoder) throws { self = .value(try Given<Value>(from: decoder).value) }
}

extension KeyedDecodingContainer {
    /// Synthesized initializers come here for every `Presence` property, so that a missing key is `.absent`.
    package func decode<Value: Decodable>(_: Presence<Value>.Type, forKey key: Key) throws -> Presence<Value> {
        guard let given = try decodeIfPresent(Given<Value>.self, forKey: key) else { return .absent }
        return .value(given.value)
    }

    /// Most of these fields are flags; this saves an `init(from:)`.
    package func decode(_: Presence<Bool>.Type, forKey key: Key) throws -> Presence<Bool> {
        guard contains(key), try !decodeNil(forKey: key) else { return .absent }
        return .value(try decode(Bool.self, forKey: key))
    }
}

/// A value taken as it stands, even a zero.
struct Given<Value: Decodable>: Decodable, ZeroKeeping, ValueWrapping {
    let value: Value

    static var wrapped: any Decodable.Type { Value.self }

    init(from decoder: any Decoder) throws { value = try decoder.singleValueContainer().decode(Value.self) }
}

/// A wrapper that has the schema of the type within.
protocol ValueWrapping {
    static var wrapped: any Decodable.Type { get }
}
