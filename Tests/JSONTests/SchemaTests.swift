import JSON
import Testing

/// Schemas derived from types.
struct SchemaTests {
    @Test func `what is optional is not required`() {
        let required = SchemaProperty.all(of: Sample.self).filter(\.isRequired).map(\.name)
        #expect(required == ["text", "inner", "list"])
    }

    @Test func `fields have the types of their declarations`() {
        let forms = SchemaProperty.all(of: Sample.self).map { "\($0.name): \($0.schema.form)" }
        #expect(
            forms == [
                "text: string", "count: integer int32", "long: integer int64", "share: number", "flag: boolean",
                "inner: Inner", "list: [Inner]", "map: {any}", "mode: fast|slow", "self: [Sample]", "any: any",
                "presence: Inner", "proto: [string]",
            ]
        )
    }

    @Test func `a field has the type within its wrapper`() {
        let types = SchemaProperty.all(of: Sample.self).suffix(2).map { "\($0.type)" }
        #expect(types == ["Inner", "Array<String>"])
    }

    @Test func `a type that passes its decoder on has the fields of the other`() {
        #expect(SchemaProperty.all(of: Wrapper.self).map(\.name) == ["more", "value"])
    }

    @Test func `a type that is one value has the schema of the value`() {
        #expect(Schema(of: Inner.Whole.self).form == "any")
        #expect(Schema(of: Presence<[Int]>.self).form == "[integer]")
        #expect(Schema(of: ProtoField<String>.self).form == "string")
    }

    @Test func `a type that is read by its keys is a map`() {
        #expect(Schema(of: [Int: Bool].self).form == "{any}")
    }

    @Test func `a type that refuses made-up values may give an example`() {
        #expect(SchemaProperty.failure(of: Pair.self) == nil)
        #expect(SchemaProperty.all(of: Pair.self).map(\.name) == ["first", "second"])
    }

    @Test func `a field knows its other names`() {
        #expect(SchemaProperty.all(of: Person.self).first?.aliases == ["identifier", "externalId"])
    }

    @Test func `what cannot be decoded from nothing is told`() {
        #expect(SchemaProperty.failure(of: Picky.self)?.hasPrefix("Picky: ") == true)
    }

    @Test func `a number of a type that the API does not have is a programmer's mistake`() async {
        await #expect(processExitsWith: .failure) { _ = SchemaProperty.all(of: Unsigned.self) }
        await #expect(processExitsWith: .failure) { _ = Schema(of: Float.self) }
    }

    @Test func `types are recorded on many threads at once`() async {
        await withTaskGroup { group in
            for _ in 0..<100 {
                group.addTask { Schema(of: [Sample].self).unknownFields(in: [["self": [["x": 1]]]]).map(\.pattern) }
            }
            for await patterns in group { #expect(patterns == ["[].self[].x"]) }
        }
    }
}

private struct Sample: Decodable {
    enum Mode: String, Codable, CaseIterable {
        case fast, slow
    }

    let text: String
    let count: Int32?
    let long: Int64?
    let share: Double?
    let flag: Bool?
    let inner: Inner
    let list: [Inner]
    let map: [String: JSONValue]?
    let mode: Mode?
    let `self`: [Sample]?
    let any: JSONValue?
    let presence: Presence<Inner>
    @ProtoField var proto: [String]
}

private struct Inner: Codable {
    let value: String?

    struct Whole: Decodable {
        init(from decoder: any Decoder) throws { _ = try JSONValue(from: decoder) }
    }
}

private struct Wrapper: Decodable {
    private enum CodingKeys: CodingKey {
        case more
    }

    init(from decoder: any Decoder) throws {
        _ = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(Bool.self, forKey: .more)
        _ = try Inner(from: decoder)
    }
}

private struct Unsigned: Decodable {
    let count: UInt?
}

private struct Even: SchemaProviding {
    static var schema: Schema { .integer() }
    static var example: Even? { Even() }

    init() {}

    init(from decoder: any Decoder) throws {
        throw DecodingError.valueNotFound(Even.self, .init(codingPath: [], debugDescription: "never"))
    }
}

private struct Pair: Decodable {
    let first: Even
    let second: Even
}

private struct Picky: Decodable {
    init(from decoder: any Decoder) throws {
        throw DecodingError.valueNotFound(Picky.self, .init(codingPath: [], debugDescription: "nothing pleases it"))
    }
}

extension Schema {
    /// The schema in short.
    var form: String {
        switch self {
        case .any: "any"
        case .boolean: "boolean"
        case .string: "string"
        case .number: "number"
        case .integer(let format): ["integer", format].compactMap(\.self).joined(separator: " ")
        case .enumeration(let names): names.joined(separator: "|")
        case .array(let element): "[\(element.form)]"
        case .map(let value): "{\(value.form)}"
        case .nullable(let schema): "\(schema.form)?"
        case .object(let object): "\(object.type)"
        }
    }
}
