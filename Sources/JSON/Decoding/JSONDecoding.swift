/// A decoded value, and what of its input it did not read.
package struct Decoded<T> {
    /// The value.
    package let value: T
    /// The fields that the type does not know.
    package let unread: [UnreadField]
}

extension Decoded: Sendable where T: Sendable {}

/// Reads a plain `Decodable` type from a JSON value, by the rules of the emulated service.
///
/// - A field declared `T` is required: absent, `null` and, for a `String`, nothing but ASCII white space are errors.
/// - A field declared `T?` is a plain proto3 field: absent, `null` and the zero value of its type are `nil`.
///   (For a `JSONValue?` only absent and `null` are, since any JSON is a value of its type.)
/// - Integers and doubles may be written as strings; `[]` may stand for an empty object.
/// - Decoding a `T` by itself (`decode(_:forKey:)` in a generic context, in an array, as a single value) only demands
///   that it is there, and not `null` unless `T` is `ExpressibleByNilLiteral`.
///
/// - Throws: `JSONDecodingError`, or what a type's own `init(from:)` throws other than a `DecodingError`.
package func decodeJSON<T: Decodable>(_ type: T.Type, from value: JSONValue) throws -> Decoded<T> {
    let usage = FieldUsage()
    let root = JSONDecoder(value: value, usage: usage, place: .root, aliases: [:])
    do {
        let decoded = try root.decode(type, from: value, at: .here)
        return Decoded(value: decoded, unread: usage.unread(in: value))
    } catch var error as JSONDecodingError {
        error.unread = usage.unread(in: value)
        throw error
    }
}
