/// Writes a value as JSON text: keys in the order encoded, those of dictionaries sorted, `nil` as `null`.
///
/// All numbers must be finite, since JSON has no way to write others.
///
/// - Throws: What a type's own `encode(to:)` throws.
package func encodeJSON(_ value: some Encodable) throws -> [UInt8] {
    try encodeJSONValue(value).bytes()
}

/// Turns a value into a JSON value, as `encodeJSON` would write it.
///
/// - Throws: as `encodeJSON` does.
package func encodeJSONValue(_ value: some Encodable) throws -> JSONValue {
    try JSONValue(encoding: value)
}
