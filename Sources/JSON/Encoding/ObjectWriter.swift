/// Encodes the fields of an object; a field without a value becomes `null`.
struct ObjectWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: JSONEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil(forKey key: Key) { set(.null, key) }

    func encode(_ value: Bool, forKey key: Key) { set(.bool(value), key) }

    func encode(_ value: String, forKey key: Key) { set(.string(value), key) }

    func encode<T: BinaryFloatingPoint & Encodable>(_ value: T, forKey key: Key) throws {
        set(try encoder.number(value, at: place(key)), key)
    }

    func encode<T: FixedWidthInteger & Encodable>(_ value: T, forKey key: Key) { set(.number(JSONNumber(value)), key) }

    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        set(try encoder.encoded(value, at: place(key)), key)
    }

    func encodeIfPresent(_ value: Bool?, forKey key: Key) { set(value.map { .bool($0) }, key) }

    func encodeIfPresent(_ value: String?, forKey key: Key) { set(value.map { .string($0) }, key) }

    func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
        set(try value.map { try encoder.encoded($0, at: place(key)) }, key)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        nested(key.stringValue).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        nested(key.stringValue).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { nested("super") }

    func superEncoder(forKey key: Key) -> any Encoder { nested(key.stringValue) }

    func set(_ value: JSONValue?, _ key: Key) { encoder.node.set(value ?? .null, forKey: key.stringValue) }

    func place(_ key: Key) -> CodingPlace { .key(key.stringValue, of: encoder.place) }

    private func nested(_ name: String) -> JSONEncoder {
        JSONEncoder(node: encoder.node.openField(name), place: .key(name, of: encoder.place))
    }
}
