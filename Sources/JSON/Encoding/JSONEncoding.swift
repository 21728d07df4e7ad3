/// Writes a value as JSON text: keys in the order encoded, those of dictionaries sorted, `nil` as `null`.
///
/// - Throws: `EncodingError` for a number that is not finite, and what a type's own `encode(to:)` throws.
package func encodeJSON(_ value: some Encodable) throws -> [UInt8] {
    try encodeJSONValue(value).bytes()
}

/// Turns a value into a JSON value, as `encodeJSON` would write it.
///
/// - Throws: as `encodeJSON` does.
package func encodeJSONValue(_ value: some Encodable) throws -> JSONValue {
    try JSONEncoder(node: EncodedNode(), place: .root).encoded(value, at: .root)
}
