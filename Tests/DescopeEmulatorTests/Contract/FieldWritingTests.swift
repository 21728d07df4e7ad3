@testable import DescopeEmulator
import JSON
import TestSupport
import Testing

/// Answers that list their fields' values, against what the compiler makes of their declarations.
@Suite struct FieldWritingTests {
    /// The answers of all operations that list their fields; others stand within them.
    private static var types: [any FieldWriting.Type] {
        API.endpoints.compactMap { $0.document as? any FieldWriting.Type }
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `an answer that lists its fields misses none and mixes none up`(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        #expect(Self.types.contains { $0 == UserResponse.self } && Self.types.contains { $0 == UsersPage.self })
        for type in Self.types { try compare(type, random.value(Schema(of: type))) }
    }

    @Test func `nothing is left out of a user that has nothing`() throws {
        #expect(encodeJSON(UserView()) == (try encodeJSON(Synthesized(value: UserView()))))
        #expect(encodeJSON(CreatedUsers()) == (try encodeJSON(Synthesized(value: CreatedUsers()))))
    }

    private func compare<Answer: FieldWriting>(_ type: Answer.Type, _ value: JSONValue) throws {
        let answer = try decodeJSON(type, from: value)
        let text = String(decoding: encodeJSON(answer), as: UTF8.self)
        #expect(text == String(decoding: try encodeJSON(Synthesized(value: answer)), as: UTF8.self))
        // Every text is another, so that no field can stand for its neighbour.
        #expect(try JSONValue(parsing: Array(text.utf8)) == value)
    }
}

/// A value that is encoded by its `encode(to:)`, whatever else it can do.
private struct Synthesized<Value: Encodable>: Encodable {
    let value: Value

    func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}

extension Endpoint {
    fileprivate static var document: (any JSONResponse.Type)? { Output.document }
}

extension SplitMix64 {
    /// A value with all its fields and no zeros, which no required field may have.
    fileprivate mutating func value(_ schema: Schema) -> JSONValue {
        switch schema {
        case .any: .object(["any": .array([.string(unique()), nil])])
        case .boolean: .bool(true)
        case .string: .string(unique())
        case .enumeration(let names): .string(pick(names))
        case .number, .integer: .number(JSONNumber(Int32.random(in: 1...Int32.max, using: &self)))
        case .array(let element): .array((0..<Int.random(in: 1...3, using: &self)).map { _ in value(element) })
        case .map(let element): .object([unique(): value(element), unique(): value(element)])
        case .nullable(let inner): value(inner)
        case .object(let object): .object(JSONObject(object.properties.map { (key: $0.name, value: value($0.schema)) }))
        }
    }

    private mutating func unique() -> String {
        "\(UInt64.random(in: 0...UInt64.max, using: &self))\(pick(["", "\"", "\\", "\n", "\u{E9}", "\u{1F600}", "\u{1}"]))"
    }
}
