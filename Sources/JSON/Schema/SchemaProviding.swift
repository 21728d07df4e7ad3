/// A type that states its own schema because its decoding would suggest another: any JSON, a value in several forms.
///
/// Structs whose decoding is synthesized, or passed on to such a one, need not conform.
package protocol SchemaProviding: Decodable {
    static var schema: Schema { get }
    /// A value to continue with while recording; only for types whose decoding refuses made-up input.
    static var example: Self? { get }
}

extension SchemaProviding {
    package static var example: Self? { nil }
}

extension SchemaProviding where Self: ZeroInitializable {
    package static var example: Self? { Self() }
}

extension Bool: SchemaProviding { package static var schema: Schema { .boolean } }
extension String: SchemaProviding { package static var schema: Schema { .string } }
extension Double: SchemaProviding { package static var schema: Schema { .number } }
extension Int: SchemaProviding { package static var schema: Schema { .integer() } }
extension Int32: SchemaProviding { package static var schema: Schema { .integer(format: "int32") } }
extension Int64: SchemaProviding { package static var schema: Schema { .integer(format: "int64") } }
extension Array: SchemaProviding where Element: Decodable {
    package static var schema: Schema { .array(of: Schema(of: Element.self)) }
}

extension Dictionary: SchemaProviding where Key == String, Value: Decodable {
    package static var schema: Schema { .map(of: Schema(of: Value.self)) }
}

extension Optional: SchemaProviding where Wrapped: Decodable {
    package static var schema: Schema { .nullable(Schema(of: Wrapped.self)) }
}

extension JSONValue: SchemaProviding {
    package static var schema: Schema { .any }
}

extension JSONObject: SchemaProviding {
    package static var schema: Schema { .map(of: .any) }
}
