@testable import DescopeEmulator
import JSON
import Testing

/// Schemas derived from types.
@Suite struct SchemaTests {
    @Test(arguments: API.endpoints)
    func `every operation's fields can be seen`(_ type: any Endpoint.Type) {
        #expect(SchemaProperty.failure(of: type) == nil)
    }

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
            ]
        )
    }

    @Test func `a type that passes its decoder on has the fields of the other`() {
        #expect(SchemaProperty.all(of: Wrapper.self).map(\.name) == ["more", "value"])
    }

    @Test func `a type that is one value has the schema of the value`() {
        #expect(Schema(of: CleartextPassword.self).form == "string")
    }

    @Test func `a type that is read element by element is an array`() {
        #expect(Schema(of: Bare.self).form == "[Inner]")
    }

    @Test func `a type that refuses made-up values may give an example`() {
        #expect(SchemaProperty.failure(of: Pair.self) == nil)
        #expect(SchemaProperty.all(of: Pair.self).map(\.name) == ["first", "second"])
    }

    @Test func `a field knows its other names`() {
        let loginId = SchemaProperty.all(of: CreateUser.self).first { $0.name == "loginId" }
        #expect(loginId?.aliases == ["identifier"])
    }

    @Test func `what cannot be decoded from nothing is told`() {
        #expect(SchemaProperty.failure(of: Picky.self)?.hasPrefix("Picky: ") == true)
    }
}

private struct Sample: Codable {
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
}

private struct Inner: Codable {
    let value: String?
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

private struct Bare: Decodable {
    init(from decoder: any Decoder) throws {
        _ = try [Inner](from: decoder)
    }
}

private struct Even: SchemaProviding {
    let number: Int

    static var schema: Schema { .integer() }
    static var example: Even? { Even(number: 2) }

    init(number: Int) {
        self.number = number
    }

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
    fileprivate var form: String {
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
        case .object(let type): "\(type)"
        }
    }
}
