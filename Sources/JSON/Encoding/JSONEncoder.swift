/// Writes a value as JSON text: keys in the order encoded, those of dictionaries sorted, `nil` as `null`.
///
/// All numbers must be finite, since JSON has no others.
///
/// - Throws: What a type's own `encode(to:)` throws.
package func encodeJSON(_ value: some Encodable) throws -> [UInt8] { try encodeJSONValue(value).bytes() }

/// Makes the JSON value that `encodeJSON` would write.
///
/// - Throws: As `encodeJSON` does.
package func encodeJSONValue(_ value: some Encodable) throws -> JSONValue { try JSONValue(encoding: value) }

/// The encoder of one value.
struct JSONEncoder: Encoder {
    let node: EncodedNode

    /// Always empty: it would only serve errors, and no value is refused.
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        node.becomeObject(keyedBy: type)
        return KeyedEncodingContainer(ObjectWriter<Key>(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.becomeArray()
        return ArrayWriter(node: node)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { ScalarWriter(node: node) }
}

extension JSONValue {
    init(encoding value: some Encodable) throws {
        if let plain = JSONValue(plain: value) {
            self = plain
            return
        }
        let node = EncodedNode()
        try value.encode(to: JSONEncoder(node: node))
        self = node.value
    }

    init(_ integer: some FixedWidthInteger) { self = .number(JSONNumber(integer)) }

    init(_ real: some BinaryFloatingPoint) {
        precondition(real.isFinite, "no response can hold \(real)")
        self = .number(JSONNumber(real))
    }
}
