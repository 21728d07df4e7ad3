/// Encodes the elements of an array in order.
struct ArrayWriter: UnkeyedEncodingContainer {
    let encoder: JSONEncoder
    private(set) var count = 0

    init(encoder: JSONEncoder) { self.encoder = encoder }

    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() throws { try encode(JSONValue.null) }

    mutating func encode<T: Encodable>(_ value: T) throws {
        count += 1
        encoder.state.pointee.output.separate()
        try encoder.encode(value)
    }
}

/// Encodes a value that a type gives as a whole.
struct ScalarWriter: SingleValueEncodingContainer {
    let encoder: JSONEncoder

    var codingPath: [any CodingKey] { [] }

    func encodeNil() { write(.null) }
    func encode(_ value: Bool) { write(.bool(value)) }
    func encode(_ value: String) { write(.string(value)) }
    func encode<T: BinaryFloatingPoint & Encodable>(_ value: T) { write(JSONValue(value)) }
    func encode<T: FixedWidthInteger & Encodable>(_ value: T) { write(JSONValue(value)) }
    func encode<T: Encodable>(_ value: T) throws { try encoder.encode(value) }

    private func write(_ value: JSONValue) { encoder.state.pointee.output.write(value) }
}

extension JSONValue {
    init(_ integer: some FixedWidthInteger) { self = .number(JSONNumber(integer)) }

    init(_ real: some BinaryFloatingPoint) {
        precondition(real.isFinite, "no response can hold \(real)")
        self = .number(JSONNumber(real))
    }
}
