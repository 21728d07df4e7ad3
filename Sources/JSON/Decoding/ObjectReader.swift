/// Decodes the fields of an object.
struct ObjectReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let fields: JSONFields

    private var decoder: JSONDecoder { fields.decoder }
    var codingPath: [any CodingKey] { [] }
    /// The names in the input: only dictionaries ask, and they have no other names.
    var allKeys: [Key] { fields.object.keys.compactMap(Key.init(stringValue:)) }

    func contains(_ key: Key) -> Bool { fields.object[key.stringValue] != nil }
    func decodeNil(forKey key: Key) throws -> Bool { fields.object[key.stringValue]?.isNull ?? true }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
        let name = key.stringValue
        return try decoder.bool(fields.required(name), at: .key(name))
    }

    func decode(_ type: String.Type, forKey key: Key) throws -> String {
        let name = key.stringValue
        let value = try fields.required(name)
        guard !value.isBlank else { throw decoder.required(at: .key(name)) }
        return try decoder.string(value, at: .key(name))
    }

    func decode<T: BinaryFloatingPoint & Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        let name = key.stringValue
        return try decoder.real(fields.required(name), at: .key(name))
    }

    func decode<T: FixedWidthInteger & Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        let name = key.stringValue
        return try decoder.integer(fields.required(name), at: .key(name))
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try fields.decode(type, key.stringValue) }

    // A zero counts as none, but must be of the right type.

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
        let name = key.stringValue
        guard let value = fields.given(name) else { return nil }
        let truth = try decoder.bool(value, at: .key(name))
        return truth ? truth : nil
    }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        let name = key.stringValue
        guard let value = fields.given(name) else { return nil }
        let text = try decoder.string(value, at: .key(name))
        return text.isEmpty ? nil : text
    }

    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        try fields.decodeNonzero(type, key.stringValue)
    }

    // The standard library's defaults for numbers keep zeros, and win over a generic method. The API has only these.
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try number(key, decoder.real) }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try number(key, decoder.integer) }
    func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? { try number(key, decoder.integer) }
    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try number(key, decoder.integer) }

    /// A decoder of the same object, for a flattened value; no type on the wire has a `super`.
    func superDecoder() -> any Decoder { JSONDecoder(flattenedInto: fields) }

    /// A number's zero may also be written in a string.
    private func number<T: Numeric>(_ key: Key, _ read: (JSONValue, JSONDecoder.Step) throws -> T) throws -> T? {
        let name = key.stringValue
        guard let value = fields.given(name) else { return nil }
        let number = try read(value, .key(name))
        return number == 0 ? nil : number
    }
}
