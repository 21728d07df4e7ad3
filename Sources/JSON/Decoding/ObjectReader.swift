/// Decodes the fields of an object.
struct ObjectReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let fields: JSONFields

    var codingPath: [any CodingKey] { [] }
    /// The names in the input: only dictionaries ask, and they have no other names.
    var allKeys: [Key] { fields.object.keys.compactMap(Key.init(stringValue:)) }

    func contains(_ key: Key) -> Bool { fields.object[key.stringValue] != nil }
    func decodeNil(forKey key: Key) throws -> Bool { fields.object[key.stringValue]?.isNull ?? true }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try fields[key.stringValue].bool() }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try fields[key.stringValue].string() }

    func decode<T: BinaryFloatingPoint & Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try fields[key.stringValue].real()
    }

    func decode<T: FixedWidthInteger & Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try fields[key.stringValue].integer()
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try fields[key.stringValue].decode(type) }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
        try fields[key.stringValue].nonzeroBool()
    }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        try fields[key.stringValue].nonzeroString()
    }

    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        try fields[key.stringValue].decodeNonzero(type)
    }

    // The standard library's defaults for numbers keep zeros, and win over a generic method. The API has only these.

    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
        try fields[key.stringValue].nonzeroReal()
    }

    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
        try fields[key.stringValue].nonzeroInteger()
    }

    func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? {
        try fields[key.stringValue].nonzeroInteger()
    }

    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? {
        try fields[key.stringValue].nonzeroInteger()
    }

    /// A decoder of the same object, for a flattened value; no type on the wire has a `super`.
    func superDecoder() -> any Decoder { JSONDecoder(flattenedInto: fields) }
}
