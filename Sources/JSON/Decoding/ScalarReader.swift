/// Decodes a value that a type takes as a whole.
struct ScalarReader: SingleValueDecodingContainer {
    let decoder: JSONDecoder

    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool { decoder.value.isNull }

    func decode(_ type: Bool.Type) throws -> Bool { try decoder.bool(decoder.value, at: .here) }

    func decode(_ type: String.Type) throws -> String { try decoder.string(decoder.value, at: .here) }

    func decode<T: BinaryFloatingPoint & Decodable>(_ type: T.Type) throws -> T {
        try decoder.real(decoder.value, at: .here)
    }

    func decode<T: FixedWidthInteger & Decodable>(_ type: T.Type) throws -> T {
        try decoder.integer(decoder.value, at: .here)
    }

    func decode<T: Decodable>(_ type: T.Type) throws -> T { try decoder.decode(type, from: decoder.value, at: .here) }
}
