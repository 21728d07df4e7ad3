@testable import JSON
import Testing

/// Fields declared `T`.
struct RequiredFieldTests {
    private static let fields = ["text", "count", "flag", "ratio", "names", "map"]
    private static let whole: JSONValue = [
        "text": "a", "count": 1, "flag": true, "ratio": 0.5, "names": ["n"], "map": ["k": "v"],
    ]

    @Test func `a whole object is read`() throws {
        #expect(try decodeJSON(Required.self, from: Self.whole) == Required())
    }

    @Test(arguments: fields, [nil, .some(.null)] as [JSONValue?])
    func `a field that is absent or null is required`(field: String, value: JSONValue?) throws {
        var object = try #require(Self.whole.objectValue)
        object[field] = value
        #expect(throws: JSONDecodingError(path: field, kind: .required)) {
            try decodeJSON(Required.self, from: .object(object))
        }
    }

    @Test func `an empty string is as good as absent`() throws {
        #expect(try failure(Child.self, #"{"name":""}"#) == JSONDecodingError(path: "name", kind: .required))
    }

    @Test(arguments: [" ", " \t\n\u{B}\u{C}\r "])
    func `a blank string is as good as absent`(text: String) throws {
        #expect(throws: JSONDecodingError(path: "name", kind: .required)) {
            try decodeJSON(Child.self, from: ["name": .string(text)])
        }
    }

    @Test(arguments: [" a ", "\u{A0}", "\u{2003}", "\0"])
    func `a string with more than ASCII white space is kept as it is`(text: String) throws {
        #expect(try decodeJSON(Child.self, from: ["name": .string(text)]).name == text)
    }

    @Test(arguments: ["", " \t"])
    func `a blank string is as good as absent to a type that reads it`(text: String) throws {
        struct Contact: Decodable { var address: Address }
        #expect(throws: JSONDecodingError(path: "address", kind: .required)) {
            try decodeJSON(Contact.self, from: ["address": .string(text)])
        }
    }

    @Test func `an enumeration decides itself whether it can be empty`() throws {
        struct Lifetime: Decodable { var unit: Unit }
        struct Switch: Decodable { var status: Status }
        #expect(try decode(Lifetime.self, #"{"unit":""}"#).unit == .unset)
        #expect(try failure(Lifetime.self, "{}") == JSONDecodingError(path: "unit", kind: .required))
        let kind = JSONDecodingError.Kind.invalid("Cannot initialize Status from invalid String value ")
        #expect(try failure(Switch.self, #"{"status":""}"#)?.kind == kind)
    }

    @Test func `an empty list is as good as absent`() throws {
        struct Batch: Decodable { var names: [String] }
        #expect(try failure(Batch.self, #"{"names":[]}"#) == JSONDecodingError(path: "names", kind: .required))
    }

    @Test func `any other zero is a value`() throws {
        let zero = #"{"text":"a","count":0,"flag":false,"ratio":0,"names":["b"],"map":{}}"#
        let value = Required(text: "a", count: 0, flag: false, ratio: 0, names: ["b"], map: [:])
        #expect(try decode(Required.self, zero) == value)
    }

    @Test(
        arguments: [
            ("text", 1, .mismatch(expected: "string", found: "number")),
            ("text", true, .mismatch(expected: "string", found: "boolean")),
            ("text", ["a"], .mismatch(expected: "string", found: "array")),
            ("text", ["a": 1], .mismatch(expected: "string", found: "object")),
            ("count", "x", .mismatch(expected: "integer", found: "string")),
            ("count", 1.5, .mismatch(expected: "integer", found: "number")),
            ("count", true, .mismatch(expected: "integer", found: "boolean")),
            ("count", "", .mismatch(expected: "integer", found: "string")),
            ("count", " 1", .mismatch(expected: "integer", found: "string")),
            ("count", "+1", .mismatch(expected: "integer", found: "string")),
            ("count", 1e300, .mismatch(expected: "integer", found: "number")),
            ("flag", 1, .mismatch(expected: "boolean", found: "number")),
            ("flag", "true", .mismatch(expected: "boolean", found: "string")),
            ("ratio", "x", .mismatch(expected: "number", found: "string")),
            ("ratio", "NaN", .mismatch(expected: "number", found: "string")),
            ("ratio", "1e400", .mismatch(expected: "number", found: "string")),
            ("names", "n", .mismatch(expected: "array", found: "string")),
            ("names", [:], .mismatch(expected: "array", found: "object")),
            ("map", "m", .mismatch(expected: "object", found: "string")),
            ("map", ["m"], .mismatch(expected: "object", found: "array")),
        ] as [(String, JSONValue, JSONDecodingError.Kind)]
    )
    func `a value of another type is a mismatch`(field: String, value: JSONValue, kind: JSONDecodingError.Kind) throws {
        var object = try #require(Self.whole.objectValue)
        object[field] = value
        #expect(throws: JSONDecodingError(path: field, kind: kind)) {
            try decodeJSON(Required.self, from: .object(object))
        }
    }

    @Test(
        arguments: [(3, 3), (3.0, 3), ("3", 3), ("3.0", 3), ("-3e0", -3), ("9223372036854775807", .max)]
            as [(JSONValue, Int)]
    )
    func `an integer may be written in several ways`(value: JSONValue, count: Int) throws {
        var object = try #require(Self.whole.objectValue)
        object["count"] = value
        #expect(try decodeJSON(Required.self, from: .object(object)).count == count)
    }

    @Test(arguments: [(3, 3), (0.25, 0.25), ("0.25", 0.25), ("1e2", 100)] as [(JSONValue, Double)])
    func `a double may be written in several ways`(value: JSONValue, ratio: Double) throws {
        var object = try #require(Self.whole.objectValue)
        object["ratio"] = value
        #expect(try decodeJSON(Required.self, from: .object(object)).ratio == ratio)
    }

    @Test(arguments: ["[128]", "[-129]", "[1e99]", "[\"200\"]", "[9223372036854775808]"])
    func `an integer that does not fit is a mismatch`(text: String) throws {
        let kind = JSONDecodingError.Kind.mismatch(
            expected: "integer",
            found: text.contains("\"") ? "string" : "number"
        )
        #expect(try failure([Int8].self, text) == JSONDecodingError(path: "[0]", kind: kind))
    }

    @Test func `the largest unsigned integer fits its type`() throws {
        #expect(try decode([UInt64].self, "[18446744073709551615, 1.8446744073709551615e19]") == [.max, .max])
    }

    @Test func `a float is read and must be finite`() throws {
        #expect(try decode([Float].self, "[1.5]") == [1.5])
        #expect(try failure([Float].self, "[1e39]")?.kind == .mismatch(expected: "number", found: "number"))
    }
}

/// A string with a type of its own, in another.
private struct Address: Decodable {
    private struct Text: Decodable {
        init(from decoder: any Decoder) throws { _ = try decoder.singleValueContainer().decode(String.self) }
    }

    init(from decoder: any Decoder) throws { _ = try decoder.singleValueContainer().decode(Text.self) }
}

private enum Unit: String, Decodable {
    case unset = ""
    case days
}
