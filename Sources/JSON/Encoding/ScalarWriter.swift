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
