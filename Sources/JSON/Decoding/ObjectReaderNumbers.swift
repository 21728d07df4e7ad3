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
