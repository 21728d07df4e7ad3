internal import JSON

/// A type that knows its own schema, because its decoding would tell another: `any`, a value in several forms.
///
/// Structs whose decoding is synthesized, or passes the decoder on to such a one, need not conform.
protocol SchemaProviding: Decodable {
    static var schema: Schema { get }
    /// A value to go on with while a schema is recorded; only for types whose decoding refuses made-up input.
    static var example: Self? { get }
}

extension SchemaProviding {
    static var example: Self? { nil }
}

/// A type whose zero is the value to go on with.
protocol PlainSchema: SchemaProviding {
    init()
}

extension PlainSchema {
    static var example: Self? { Self() }
}

extension Bool: PlainSchema {
    static var schema: Schema { .boolean }
}

extension String: PlainSchema {
    static var schema: Schema { .string }
}

extension Double: PlainSchema {
    static var schema: Schema { .number }
}

extension Int: PlainSchema {
    static var schema: Schema { .integer() }
}

extension Int32: PlainSchema {
    static var schema: Schema { .integer(format: "int32") }
}

extension Int64: PlainSchema {
    static var schema: Schema { .integer(format: "int64") }
}

extension Array: PlainSchema, SchemaProviding where Element: Decodable {
    static var schema: Schema { .array(of: Schema(of: Element.self)) }
}

extension Dictionary: PlainSchema, SchemaProviding where Key == String, Value: Decodable {
    static var schema: Schema { .map(of: Schema(of: Value.self)) }
}

extension Optional: SchemaProviding where Wrapped: Decodable {
    static var schema: Schema { .nullable(Schema(of: Wrapped.self)) }
}

extension JSONValue: SchemaProviding {
    static var schema: Schema { .any }
}

extension JSONObject: SchemaProviding {
    static var schema: Schema { .map(of: .any) }
}
