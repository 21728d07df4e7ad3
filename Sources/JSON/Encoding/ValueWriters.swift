/// Encodes the elements of an array in order.
struct ArrayWriter: UnkeyedEncodingContainer {
    let node: EncodedNode

    var codingPath: [any CodingKey] { [] }
    var count: Int { node.count }

    func encodeNil() { node.append(.null) }
    func encode(_ value: Bool) { node.append(.bool(value)) }
    func encode(_ value: String) { node.append(.string(value)) }
    func encode<T: BinaryFloatingPoint & Encodable>(_ value: T) { node.append(JSONValue(value)) }
    func encode<T: FixedWidthInteger & Encodable>(_ value: T) { node.append(JSONValue(value)) }
    func encode<T: Encodable>(_ value: T) throws { node.append(try JSONValue(encoding: value)) }
}

/// Encodes a value that a type gives as a whole.
struct ScalarWriter: SingleValueEncodingContainer {
    let node: EncodedNode

    var codingPath: [any CodingKey] { [] }

    func encodeNil() { node.set(.null) }
    func encode(_ value: Bool) { node.set(.bool(value)) }
    func encode(_ value: String) { node.set(.string(value)) }
    func encode<T: BinaryFloatingPoint & Encodable>(_ value: T) { node.set(JSONValue(value)) }
    func encode<T: FixedWidthInteger & Encodable>(_ value: T) { node.set(JSONValue(value)) }
    func encode<T: Encodable>(_ value: T) throws { node.set(try JSONValue(encoding: value)) }
}
