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
        let value = try fields.required(key.stringValue)
        guard !value.isBlank else { throw decoder.required(at: .key(key.stringValue)) }
        return try decoder.string(value, at: .key(key.stringValue))
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

    /// The decoder of the same object, for a flattened value; nothing on the wire has a field for a `super`.
    func superDecoder() -> any Decoder { decoder.decoder(of: decoder.value, at: .here) }

    func superDecoder(forKey key: Key) throws -> any Decoder { try nested(key.stringValue) }

    private func nested(_ name: String) throws -> JSONDecoder {
        decoder.decoder(of: try fields.required(name), at: .key(name))
    }
}

// The standard library gives each of these a default that knows nothing of zeros, and prefers it to a generic method.

extension ObjectReader {
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try number(key, decoder.real) }

    func decodeIfPresent(_ type: Float.Type, forKey key: Key) throws -> Float? { try number(key, decoder.real) }

    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try number(key, decoder.integer) }

    func decodeIfPresent(_ type: Int8.Type, forKey key: Key) throws -> Int8? { try number(key, decoder.integer) }

    func decodeIfPresent(_ type: Int16.Type, forKey key: Key) throws -> Int16? { try number(key, decoder.integer) }

    func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? { try number(key, decoder.integer) }

    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try number(key, decoder.integer) }

    func decodeIfPresent(_ type: UInt.Type, forKey key: Key) throws -> UInt? { try number(key, decoder.integer) }

    func decodeIfPresent(_ type: UInt8.Type, forKey key: Key) throws -> UInt8? { try number(key, decoder.integer) }

    func decodeIfPresent(_ type: UInt16.Type, forKey key: Key) throws -> UInt16? { try number(key, decoder.integer) }

    func decodeIfPresent(_ type: UInt32.Type, forKey key: Key) throws -> UInt32? { try number(key, decoder.integer) }

    func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) throws -> UInt64? { try number(key, decoder.integer) }

    /// A number's zero may be written in a string, too.
    private func number<T: Numeric>(_ key: Key, _ read: (JSONValue, JSONDecoder.Step) throws -> T) throws -> T? {
        guard let number = try fields.nonzero(key.stringValue, read), number != 0 else { return nil }
        return number
    }
}
