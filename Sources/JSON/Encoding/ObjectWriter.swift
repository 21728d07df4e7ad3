/// Encodes the fields of an object; a field without a value becomes `null`.
struct ObjectWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: JSONEncoder

    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { write(.null, key) }
    func encode(_ value: Bool, forKey key: Key) { write(.bool(value), key) }
    func encode(_ value: String, forKey key: Key) { write(.string(value), key) }
    func encode<T: BinaryFloatingPoint & Encodable>(_ value: T, forKey key: Key) { write(JSONValue(value), key) }
    func encode<T: FixedWidthInteger & Encodable>(_ value: T, forKey key: Key) { write(JSONValue(value), key) }

    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        encoder.state.pointee.output.write(key: key.stringValue)
        try encoder.encode(value)
    }

    func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
        guard let value else { return write(.null, key) }
        try encode(value, forKey: key)
    }

    // The standard library's defaults for such types leave the field out, and win over a generic method. The API has
    // only these.
    func encodeIfPresent(_ value: Bool?, forKey key: Key) { write(value.map { .bool($0) }, key) }
    func encodeIfPresent(_ value: String?, forKey key: Key) { write(value.map { .string($0) }, key) }
    func encodeIfPresent(_ value: Double?, forKey key: Key) { write(value.map { JSONValue($0) }, key) }
    func encodeIfPresent(_ value: Int?, forKey key: Key) { write(value.map { JSONValue($0) }, key) }
    func encodeIfPresent(_ value: Int32?, forKey key: Key) { write(value.map { JSONValue($0) }, key) }
    func encodeIfPresent(_ value: Int64?, forKey key: Key) { write(value.map { JSONValue($0) }, key) }

    /// The encoder of the same object, for a flattened value; no type on the wire has a `super`.
    func superEncoder() -> any Encoder { encoder }

    private func write(_ value: JSONValue?, _ key: Key) {
        encoder.state.pointee.output.write(value ?? .null, forKey: key.stringValue)
    }
}
