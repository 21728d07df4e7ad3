/// Encodes the elements of an array, one after another.
struct ArrayWriter: UnkeyedEncodingContainer {
    let encoder: JSONEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    var count: Int { encoder.node.count }

    func encodeNil() { encoder.node.append(.null) }

    func encode(_ value: Bool) { encoder.node.append(.bool(value)) }

    func encode(_ value: String) { encoder.node.append(.string(value)) }

    func encode<T: BinaryFloatingPoint & Encodable>(_ value: T) throws {
        encoder.node.append(try encoder.number(value, at: place))
    }

    func encode<T: FixedWidthInteger & Encodable>(_ value: T) { encoder.node.append(.number(JSONNumber(value))) }

    func encode<T: Encodable>(_ value: T) throws { encoder.node.append(try encoder.encoded(value, at: place)) }

    func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        nested().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nested().unkeyedContainer() }

    func superEncoder() -> any Encoder { nested() }

    private var place: CodingPlace { .index(count, of: encoder.place) }

    private func nested() -> JSONEncoder {
        let place = place
        return JSONEncoder(node: encoder.node.openElement(), place: place)
    }
}

/// Encodes a value that a type gives as a whole.
struct ScalarWriter: SingleValueEncodingContainer {
    let encoder: JSONEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil() { encoder.node.set(.null) }

    func encode(_ value: Bool) { encoder.node.set(.bool(value)) }

    func encode(_ value: String) { encoder.node.set(.string(value)) }

    func encode<T: BinaryFloatingPoint & Encodable>(_ value: T) throws {
        encoder.node.set(try encoder.number(value, at: encoder.place))
    }

    func encode<T: FixedWidthInteger & Encodable>(_ value: T) { encoder.node.set(.number(JSONNumber(value))) }

    func encode<T: Encodable>(_ value: T) throws { encoder.node.set(try encoder.encoded(value, at: encoder.place)) }
}
