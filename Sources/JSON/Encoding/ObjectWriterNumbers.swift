// The standard library gives each of these a default that leaves the field out, and prefers it to a generic method.

extension ObjectWriter {
    func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try setReal(value, key) }

    func encodeIfPresent(_ value: Float?, forKey key: Key) throws { try setReal(value, key) }

    func encodeIfPresent(_ value: Int?, forKey key: Key) { setInteger(value, key) }

    func encodeIfPresent(_ value: Int8?, forKey key: Key) { setInteger(value, key) }

    func encodeIfPresent(_ value: Int16?, forKey key: Key) { setInteger(value, key) }

    func encodeIfPresent(_ value: Int32?, forKey key: Key) { setInteger(value, key) }

    func encodeIfPresent(_ value: Int64?, forKey key: Key) { setInteger(value, key) }

    func encodeIfPresent(_ value: UInt?, forKey key: Key) { setInteger(value, key) }

    func encodeIfPresent(_ value: UInt8?, forKey key: Key) { setInteger(value, key) }

    func encodeIfPresent(_ value: UInt16?, forKey key: Key) { setInteger(value, key) }

    func encodeIfPresent(_ value: UInt32?, forKey key: Key) { setInteger(value, key) }

    func encodeIfPresent(_ value: UInt64?, forKey key: Key) { setInteger(value, key) }

    private func setReal(_ value: (some BinaryFloatingPoint)?, _ key: Key) throws {
        set(try value.map { try encoder.number($0, at: place(key)) }, key)
    }

    private func setInteger(_ value: (some FixedWidthInteger)?, _ key: Key) {
        set(value.map { .number(JSONNumber($0)) }, key)
    }
}
