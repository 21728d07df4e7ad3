/// Decodes the fields of an object.
struct ObjectReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let fields: JSONFields

    var decoder: JSONDecoder { fields.decoder }

    var codingPath: [any CodingKey] { decoder.codingPath }

    var allKeys: [Key] { fields.keys(Key.self) }

    func contains(_ key: Key) -> Bool { fields.value(key.stringValue) != nil }

    func decodeNil(forKey key: Key) throws -> Bool { fields.value(key.stringValue)?.isNull ?? true }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
        try decoder.bool(fields.required(key.stringValue), at: .key(key.stringValue))
    }

    func decode(_ type: String.Type, forKey key: Key) throws -> String {
        let text = try decoder.string(fields.required(key.stringValue), at: .key(key.stringValue))
        guard !text.isBlank else { throw decoder.required(at: .key(key.stringValue)) }
        return text
    }

    func decode<T: BinaryFloatingPoint & Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try decoder.real(fields.required(key.stringValue), at: .key(key.stringValue))
    }

    func decode<T: FixedWidthInteger & Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try decoder.integer(fields.required(key.stringValue), at: .key(key.stringValue))
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try fields.decode(type, key.stringValue)
    }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
        try fields.nonzero(key.stringValue, decoder.bool)
    }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        try fields.nonzero(key.stringValue, decoder.string)
    }

    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        try fields.decodeNonzero(type, key.stringValue)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try nested(key.stringValue).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try nested(key.stringValue).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { try nested("super") }

    func superDecoder(forKey key: Key) throws -> any Decoder { try nested(key.stringValue) }

    private func nested(_ name: String) throws -> JSONDecoder {
        decoder.decoder(of: try fields.required(name), at: .key(name))
    }
}

extension String {
    /// Whether there is nothing in it but ASCII white space.
    fileprivate var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }
}
