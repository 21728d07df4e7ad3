/// A request field whose presence matters: left out (or null) and given are different requests.
///
/// ProtoField fields are optionals, for which an empty value and none are the same (W-04).
enum Presence<Value: Decodable & Sendable>: Sendable {
    case absent
    case value(Value)

    var value: Value? {
        guard case .value(let value) = self else { return nil }
        return value
    }
}

extension Presence: Equatable where Value: Equatable {}

extension KeyedDecodingContainer {
    /// Synthesized initializers come here for every `Presence` property, so that a missing key is `.absent`.
    func decode<Value>(_ type: Presence<Value>.Type, forKey key: Key) throws -> Presence<Value> {
        guard contains(key), try !decodeNil(forKey: key) else { return .absent }
        return .value(try decode(Given<Value>.self, forKey: key).value)
    }
}

extension Presence: Decodable {
    init(from decoder: any Decoder) throws {
        self = .value(try Given<Value>(from: decoder).value)
    }
}

/// A value taken as it stands: an empty string is one, too.
private struct Given<Value: Decodable>: Decodable {
    let value: Value

    init(from decoder: any Decoder) throws {
        value = try decoder.singleValueContainer().decode(Value.self)
    }
}
