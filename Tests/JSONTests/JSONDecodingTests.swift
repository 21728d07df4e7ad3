@testable import JSON
import Testing

/// What a `Decodable` type may do besides declaring fields.
struct JSONDecodingTests {
    @Test(arguments: [
        (
            #"{"loginId":"a","friends":[{"loginId":"b"},{"loginId":"c","friends":[{}]}]}"#,
            "friends[1].friends[0].loginId", "loginId"
        ),
        (#"{"loginId":"a","byRole":{"boss":{"loginId":7}}}"#, "byRole.boss.loginId", "loginId"),
        (#"{"loginId":"a","friends":[5]}"#, "friends[0]", "friends"), ("7", "", ""),
    ])
    func `an error carries its path`(text: String, path: String, field: String) throws {
        let error = try failure(Person.self, text)
        #expect(error?.path == path)
    }

    @Test func `what a type refuses is invalid`() throws {
        let kind = JSONDecodingError.Kind.invalid("Cannot initialize Status from invalid String value odd")
        #expect(
            try failure([Optionals].self, #"[{"status":"odd"}]"#) == JSONDecodingError(path: "[0].status", kind: kind)
        )
    }

    @Test func `a standard error of a type is taken over`() throws {
        struct Missing: Decodable {
            init(from decoder: any Decoder) throws {
                let context = DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "")
                throw DecodingError.keyNotFound(Person.Key.loginId, context)
            }
        }
        #expect(
            try failure([String: Missing].self, #"{"a":1}"#) == JSONDecodingError(path: "a.loginId", kind: .required)
        )
    }

    @Test func `a type within itself is read as deep as the parser goes`() throws {
        let text = String(repeating: #"{"loginId":"a","friends":["#, count: 63) + String(repeating: "]}", count: 63)
        var person: Person? = try decode(Person.self, text)
        var depth = 0
        while let next = person {
            depth += 1
            person = next.friends?.first
        }
        #expect(depth == 63)
    }

    @Test func `a JSON value may be made from a decoder by hand`() throws {
        struct Whole: Decodable {
            var value: JSONValue
            init(from decoder: any Decoder) throws { value = try JSONValue(from: decoder) }
        }
        #expect(try decodeJSON(Whole.self, from: ["a": [1]]).value == ["a": [1]])
    }

    @Test func `any other error of a type passes`() {
        struct Refusal: Error, Equatable {}
        struct Refused: Decodable { init(from decoder: any Decoder) throws { throw Refusal() } }
        #expect(throws: Refusal()) { try decodeJSON([Refused].self, from: [1]) }
    }

    @Test func `scalars and arrays may be the root`() throws {
        #expect(try decode(String.self, #""""#) == "")
        #expect(try decode(Int.self, "5") == 5)
        #expect(try decode(Bool?.self, "null") == nil)
        #expect(try decode([String].self, #"["a",""]"#) == ["a", ""])
        #expect(try decode([String: Int?].self, #"{"a":1,"b":null}"#) == ["a": 1, "b": nil])
        #expect(try decode([Int: Bool].self, #"{"1":true}"#) == [1: true])
    }

    @Test func `a null among strings is a mismatch`() throws {
        let kind = JSONDecodingError.Kind.mismatch(expected: "string", found: "null")
        #expect(try failure([String].self, #"["a",null]"#) == JSONDecodingError(path: "[1]", kind: kind))
    }

    @Test func `JSON values are given as they are`() throws {
        let value: JSONValue = ["a": [nil, 1.50, ["z": 1, "b": ""]]]
        #expect(try decodeJSON(JSONValue.self, from: value).text() == value.text())
        #expect(try decodeJSON([String: [JSONValue]].self, from: value)["a"]?.count == 3)
        #expect(try decodeJSON(JSONObject.self, from: []).isEmpty)
    }
}

extension Person {
    /// A coding key that a test can name.
    enum Key: CodingKey { case loginId }
}
