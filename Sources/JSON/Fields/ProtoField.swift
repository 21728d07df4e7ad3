/// A plain proto3 field: left out, `null` and its type's zero value are the same, and it is always encoded.
///
/// It is protobuf's implicit presence. One type of such fields can be request, stored document and response.
@propertyWrapper
package struct ProtoField<Value: ZeroInitializable> {
    package var wrappedValue: Value

    package init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
}

extension ProtoField: Sendable where Value: Sendable {}
extension ProtoField: Equatable where Value: Equatable {}

extension ProtoField: Decodable where Value: Decodable {
    package init(from decoder: any Decoder) throws {
        wrappedValue = try decoder.singleValueContainer().decode(Value.self)
    }
}

extension ProtoField: Encodable where Value: Encodable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wrappedValue)
    }
}

extension KeyedDecodingContainer {
    /// Synthesized initializers come here for every `ProtoField` property, so that a missing key is the zero value.
    package func decode<Value: Decodable>(_: ProtoField<Value>.Type, forKey key: Key) throws -> ProtoField<Value> {
        // Most fields are left out, and generic decoding of nothing costs four times as much as the question.
        guard contains(key) else { return ProtoField(wrappedValue: Value()) }
        return ProtoField(wrappedValue: try decodeIfPresent(Value.self, forKey: key) ?? Value())
    }

    /// Most fields are strings; this saves an `init(from:)`.
    package func decode(_ type: ProtoField<String>.Type, forKey key: Key) throws -> ProtoField<String> {
        ProtoField(wrappedValue: try decodeIfPresent(String.self, forKey: key) ?? "")
    }

    /// As for strings.
    package func decode(_ type: ProtoField<Bool>.Type, forKey key: Key) throws -> ProtoField<Bool> {
        ProtoField(wrappedValue: try decodeIfPresent(Bool.self, forKey: key) ?? false)
    }
}

extension KeyedEncodingContainer {
    /// Synthesized methods come here for every `ProtoField` property, to encode the value without the wrapper.
    package mutating func encode<Value: Encodable>(_ field: ProtoField<Value>, forKey key: Key) throws {
        try encode(field.wrappedValue, forKey: key)
    }

    /// Most fields are strings; this saves an `encode(to:)`.
    package mutating func encode(_ field: ProtoField<String>, forKey key: Key) throws {
        try encode(field.wrappedValue, forKey: key)
    }

    /// As for strings.
    package mutating func encode(_ field: ProtoField<Bool>, forKey key: Key) throws {
        try encode(field.wrappedValue, forKey: key)
    }
}

/// A type whose `init()` makes its zero, the value that proto3 can't tell from a field left out.
package protocol ZeroInitializable {
    init()
}

extension String: ZeroInitializable {}
extension Bool: ZeroInitializable {}
extension Int: ZeroInitializable {}
extension Int32: ZeroInitializable {}
extension Int64: ZeroInitializable {}
extension Double: ZeroInitializable {}
extension Array: ZeroInitializable {}
extension Dictionary: ZeroInitializable {}
extension JSONObject: ZeroInitializable {}
