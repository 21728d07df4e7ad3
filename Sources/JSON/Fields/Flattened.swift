/// A value whose fields stand in the object around it, when decoded, when encoded and in schemas.
///
/// Its type has fixed fields, gives them their other names, and may flatten others in turn.
@propertyWrapper
package struct Flattened<Fields> {
    package var wrappedValue: Fields

    package init(wrappedValue: Fields) { self.wrappedValue = wrappedValue }
}

extension Flattened: Sendable where Fields: Sendable {}
extension Flattened: Equatable where Fields: Equatable {}

extension Flattened: Decodable where Fields: Decodable {
    package init(from decoder: any Decoder) throws {
        wrappedValue = try decoder.singleValueContainer().decode(Fields.self)
    }
}

extension Flattened: Encodable where Fields: Encodable {
    package func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}

extension KeyedDecodingContainer {
    /// Synthesized initializers come here for every `Flattened` property; the keyless `super` is the same object.
    package func decode<Fields: Decodable>(_: Flattened<Fields>.Type, forKey key: Key) throws -> Flattened<Fields> {
        try Flattened(from: superDecoder())
    }
}

extension KeyedEncodingContainer {
    /// Synthesized methods come here for every `Flattened` property, to encode its fields into the same object.
    package mutating func encode<Fields: Encodable>(_ flattened: Flattened<Fields>, forKey key: Key) throws {
        try flattened.encode(to: superEncoder())
    }
}
