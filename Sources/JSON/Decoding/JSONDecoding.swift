/// Reads a plain `Decodable` type from a JSON value, by the rules of the emulated service.
///
/// - A field declared `T` is required: absent, `null` and, if it is read as a string, nothing but ASCII white space
///   are errors. (An enumeration decides itself whether an empty string is one of its values.)
/// - A field declared `T?` or `@ProtoField` is a plain proto3 field: absent, `null` and the zero value of its type are
///   the same. (For a `JSONValue?` only absent and `null` are `nil`, since any JSON is a value of its type.)
/// - A field declared `Presence<T>` holds a zero value if one is given.
/// - A field declared `@Flattened` is no field, but has the fields of its type in the object around it.
/// - Fields have the other names that `FieldAliasing` and `FieldNaming` give them.
/// - Integers and doubles may be written as strings; `[]` may stand for an empty object.
/// - Decoding a `T` by itself (`decode(_:forKey:)` in a generic context, in an array, as a single value) only demands
///   that it is there, and not `null` unless `T` is `ExpressibleByNilLiteral`.
///
/// Fields that the type does not know are passed over; `Schema.unknownFields(in:)` finds them.
///
/// - Throws: `JSONDecodingError`, or what a type's own `init(from:)` throws other than a `DecodingError`.
package func decodeJSON<T: Decodable>(_ type: T.Type, from value: JSONValue) throws -> T {
    try JSONDecoder(value: value, place: .root).decode(type, from: value, at: .here)
}
