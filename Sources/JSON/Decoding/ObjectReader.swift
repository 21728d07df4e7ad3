/// Decodes the fields of an object.
struct ObjectReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let fields: JSONFields

    var decoder: JSONDecoder { fields.decoder }
    var codingPath: [any CodingKey] { [] }
    /// The names in the input: only dictionaries ask, and they have no other names.
    var allKeys: [Key] { fields.object.keys.compactMap(Key.init(stringValue:)) }

    func contains(_ key: Key) -> Bool { fields.value(key.stringValue) != nil }
    func decodeNil(forKey key: Key) throws -> Bool { fields.value(key.stringValue)?.isNull ?? true }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try required(key, decoder.bool) }

    func decode(_ type: String.Type, forKey key: Key) throws -> String {
        let value = try fields.required(key.stringValue)
        guard !value.isBlank else { throw decoder.required(at: .key(key.stringValue)) }
        return try decoder.string(value, at: .key(key.stringValue))
    }

    func decode<T: BinaryFloatingPoint & Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try required(key, decoder.real)
    }

    func decode<T: FixedWidthInteger & Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try required(key, decoder.integer)
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try fields.decode(type, key.stringValue) }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
        try fields.nonzero(key.stringValue, decoder.bool)
    }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        try fields.nonzero(key.stringValue, decoder.string)
    }

    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        try fields.decodeNonzero(type, key.stringValue)
    }

    // The standard library's defaults for numbers keep zeros, and win over a generic method. The API has only these.
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try number(key, decoder.real) }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try number(key, decoder.integer) }
    func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? { try number(key, decoder.integer) }
    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try number(key, decoder.integer) }

    /// The decoder of the same object, for a flattened value; no type on the wire has a `super`.
    func superDecoder() -> any Decoder { decoder }

    private func required<T>(_ key: Key, _ read: (JSONValue, JSONDecoder.Step) throws -> T) throws -> T {
        try read(fields.required(key.stringValue), .key(key.stringValue))
    }

    /// A number's zero may also be written in a string.
    private func number<T: Numeric>(_ key: Key, _ read: (JSONValue, JSONDecoder.Step) throws -> T) throws -> T? {
        guard let number = try fields.nonzero(key.stringValue, read), number != 0 else { return nil }
        return number
    }
}
