/// Encodes the elements of an array, one after another.
struct ArrayWriter: UnkeyedEncodingContainer {
    let encoder: JSONEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    var count: Int { encoder.node.count }

    func encodeNil() { encoder.node.append(.null) }

    func encode(_ value: Bool) { encoder.node.append(.bool(value)) }

    func encode(_ value: String) { encoder.node.append(.string(value)) }

    func encode<T: BinaryFloatingPoint & Encodable>(_ value: T) { encoder.node.append(JSONValue(value)) }

    func encode<T: FixedWidthInteger & Encodable>(_ value: T) { encoder.node.append(JSONValue(value)) }

    func encode<T: Encodable>(_ value: T) throws { encoder.node.append(try JSONValue(encoding: value)) }

    func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        nested().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nested().unkeyedContainer() }

    func superEncoder() -> any Encoder { nested() }

    private func nested() -> JSONEncoder { JSONEncoder(node: encoder.node.openElement()) }
}

/// Encodes a value that a type gives as a whole.
struct ScalarWriter: SingleValueEncodingContainer {
    let encoder: JSONEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil() { encoder.node.set(.null) }

    func encode(_ value: Bool) { encoder.node.set(.bool(value)) }

    func encode(_ value: String) { encoder.node.set(.string(value)) }

    func encode<T: BinaryFloatingPoint & Encodable>(_ value: T) { encoder.node.set(JSONValue(value)) }

    func encode<T: FixedWidthInteger & Encodable>(_ value: T) { encoder.node.set(JSONValue(value)) }

    func encode<T: Encodable>(_ value: T) throws { encoder.node.set(try JSONValue(encoding: value)) }
}
