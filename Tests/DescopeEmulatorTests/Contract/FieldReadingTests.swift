@testable import DescopeEmulator
import JSON
import TestSupport
import Testing

/// Requests that list their fields, against what the compiler makes of their declarations.
@Suite struct FieldReadingTests {
    /// The operations that list their fields, and the element of a batch.
    private static var types: [any FieldReading.Type] {
        API.endpoints.compactMap { $0 as? any FieldReading.Type } + [BatchUser.self]
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `a request that lists its fields reads what the declaration says`(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        #expect(Self.types.contains { $0 == CreateUser.self } && Self.types.contains { $0 == LoadUser.self })
        var (accepted, refused) = (0, 0)
        for type in Self.types {
            for count in [10, 40, 1000] {
                let isAccepted = compare(type, random.request(of: type, oddOneIn: count))
                if isAccepted { accepted += 1 } else { refused += 1 }
            }
        }
        #expect(accepted > 0 && refused > 0)
    }

    @Test(arguments: ["[]", "{}", "null", "7", #""a""#, #"[{}]"#, #"{"nobody":"knows"}"#])
    func `what is no object of fields is refused alike`(text: String) throws {
        for type in Self.types { compare(type, try JSONValue(parsing: Array(text.utf8))) }
    }

    /// Compares both ways to decode, and says whether they gave a value.
    @discardableResult
    private func compare<Request: FieldReading>(_ type: Request.Type, _ input: JSONValue) -> Bool {
        let listed = Result { try decodeJSON(type, from: input) }.mapError(Failure.init)
        let synthesized = Result { try decodeJSON(Synthesized<Request>.self, from: input).request }
            .mapError(Failure.init)
        #expect("\(listed)" == "\(synthesized)", "\(type) of \(input)")
        return (try? listed.get()) != nil
    }
}

/// A request that is decoded by its `init(from:)`, whatever else it can do.
private struct Synthesized<Request: Decodable>: Decodable {
    @Flattened var request: Request
}

/// An error as its text, which has the path and the kind.
private struct Failure: Error {
    let text: String

    init(_ error: any Error) { text = String(reflecting: error) }
}

extension SplitMix64 {
    private static let oddities: [JSONValue] = [
        nil, "", " ", "a", "0", "7", 0, 1, -1, 1.5, 5_000_000_000, true, false, [], [:], [""], [nil], [1], [[:]],
        ["a": 1], ["cleartext": "a"],
    ]

    /// Some of the fields under some of their names; one value of so many is of any kind at all.
    ///
    /// A map has one key at most: the texts that are compared show them in any order.
    fileprivate mutating func request(of type: any Decodable.Type, oddOneIn count: Int) -> JSONValue {
        var object: JSONObject = ["nobody": "knows"]
        for property in SchemaProperty.all(of: type) where property.isRequired || chance(in: 2) {
            let name = pick([property.name] + property.aliases)
            object[name] = value(property.schema, count)
            for other in property.aliases where chance(in: 3) { object[other] = value(property.schema, count) }
        }
        return .object(object)
    }

    private mutating func value(_ schema: Schema, _ count: Int) -> JSONValue {
        guard !chance(in: count) else { return pick(Self.oddities) }
        switch schema {
        case .any: return pick(Self.oddities)
        case .boolean: return pick([true, false])
        case .string: return pick(["enabled", "ann@x.example", "b", "\u{E9}", ""])
        case .enumeration(let names): return .string(pick(names))
        case .number, .integer: return pick([0, 1, -1, 1_000_000, "12", "0"])
        case .array(let element):
            return .array((0..<Int.random(in: 0...2, using: &self)).map { _ in value(element, count) })
        case .map(let element): return .object([pick(["a", "b"]): value(element, count)])
        case .nullable(let inner): return value(inner, count)
        case .object(let object): return request(of: object.type, oddOneIn: count)
        }
    }

    private mutating func chance(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
}
