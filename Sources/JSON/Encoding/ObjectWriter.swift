/// Encodes the fields of an object; a field without a value becomes `null`.
struct ObjectWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: JSONEncoder

    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { set(.null, key) }
    func encode(_ value: Bool, forKey key: Key) { set(.bool(value), key) }
    func encode(_ value: String, forKey key: Key) { set(.string(value), key) }
    func encode<T: BinaryFloatingPoint & Encodable>(_ value: T, forKey key: Key) { set(JSONValue(value), key) }
    func encode<T: FixedWidthInteger & Encodable>(_ value: T, forKey key: Key) { set(JSONValue(value), key) }
    func encode<T: Encodable>(_ value: T, forKey key: Key) throws { set(try JSONValue(encoding: value), key) }

    func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
        set(try value.map { try JSONValue(encoding: $0) }, key)
    }

    // The standard library's defaults for such types leave the field out, and win over a generic method. The API has
    // only these.
    func encodeIfPresent(_ value: Bool?, forKey key: Key) { set(value.map { .bool($0) }, key) }
    func encodeIfPresent(_ value: String?, forKey key: Key) { set(value.map { .string($0) }, key) }
    func encodeIfPresent(_ value: Double?, forKey key: Key) { set(value.map { JSONValue($0) }, key) }
    func encodeIfPresent(_ value: Int?, forKey key: Key) { set(value.map { JSONValue($0) }, key) }
    func encodeIfPresent(_ value: Int32?, forKey key: Key) { set(value.map { JSONValue($0) }, key) }
    func encodeIfPresent(_ value: Int64?, forKey key: Key) { set(value.map { JSONValue($0) }, key) }

    /// The encoder of the same object, for a flattened value; no type on the wire has a `super`.
    func superEncoder() -> any Encoder { encoder }

    private func set(_ value: JSONValue?, _ key: Key) { encoder.node.set(value ?? .null, forKey: key.stringValue) }
}
