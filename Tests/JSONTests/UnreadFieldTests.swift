import JSON
import Testing

/// What decoding leaves unread.
struct UnreadFieldTests {
    private struct Batch: Decodable {
        var users: [Person]
        var options: [String: Child]?
        var custom: JSONValue?
        var extra: [String: JSONValue]?
        var rows: [[Child]]?
    }

    private func unread(_ text: String) throws -> [String] {
        try decodeJSON(Batch.self, from: parse(text)).unread.map(\.pattern)
    }

    @Test func `a misspelt field is listed with the names that are known there`() throws {
        let decoded = try decodeJSON(Child.self, from: parse(#"{"name":"a","nmae":"b"}"#))
        #expect(decoded.unread == [UnreadField(pattern: "nmae", known: ["name"])])
    }

    @Test func `the elements of an array are one place`() throws {
        let text = #"{"users":[{"loginId":"a","nmae":1},{"loginId":"b","nmae":2,"x":{"y":1}}],"z":[]}"#
        #expect(try unread(text) == ["users[].nmae", "users[].x", "z"])
    }

    @Test func `the known names are the fields' own`() throws {
        let decoded = try decodeJSON([Person].self, from: parse(#"[{"identifier":"a","nmae":1}]"#))
        let known = ["loginId", "name", "friends", "byRole", "child"]
        #expect(decoded.unread == [UnreadField(pattern: "[].nmae", known: known)])
    }

    @Test func `an array in an array has its own place`() throws {
        #expect(try unread(#"{"users":[],"rows":[[{"name":"a","x":1}],[{"name":"b","x":1}]]}"#) == ["rows[][].x"])
    }

    @Test func `a dictionary reads all its keys`() throws {
        let text = #"{"users":[],"options":{"a":{"name":"n"},"b":{"name":"n","x":1},"c":{"name":"n","x":1}}}"#
        #expect(try unread(text) == ["options.*.x"])
    }

    @Test func `a JSON value reads all that is in it`() throws {
        #expect(try unread(#"{"users":[],"custom":{"a":[{"b":{}}]},"extra":{"c":{"d":[{}]}}}"#) == [])
        #expect(try decodeJSON(JSONValue.self, from: ["a": ["b": 1]]).unread == [])
        #expect(try decodeJSON(JSONObject.self, from: ["a": ["b": 1]]).unread == [])
        #expect(try decodeJSON([JSONValue].self, from: [["a": ["b": 1]]]).unread == [])
        #expect(try decodeJSON([String: JSONValue].self, from: ["a": ["b": 1]]).unread == [])
    }

    @Test func `a field that was only asked for is read`() throws {
        #expect(try decodeJSON(Plain.self, from: ["child": [:], "text": "", "count": nil]).unread == [])
    }

    @Test func `an error tells of the misspelt field, and not of fields that come later`() throws {
        let error = try failure(Person.self, #"{"loginid":"a","displayName":"b","friends":[],"child":{}}"#)
        #expect(error?.path == "loginId" && error?.kind == .required)
        #expect(error?.unread == [UnreadField(pattern: "loginid", known: ["loginId"])])
    }

    @Test func `an error in an element of an array tells of the misspelt fields in all of them`() throws {
        let error = try failure(Batch.self, #"{"users":[{"loginId":"a","nmae":"b"},{"id":"c","name":"d"}],"rows":[]}"#)
        #expect(error?.path == "users[1].loginId")
        #expect(error?.unread.map(\.pattern) == ["users[].nmae", "users[].id"])
    }

    @Test func `two readers of one object read together`() throws {
        struct Both: Decodable {
            var child: Child
            var plain: Plain
            init(from decoder: any Decoder) throws {
                child = try Child(from: decoder)
                plain = try decoder.singleValueContainer().decode(Plain.self)
            }
        }
        let decoded = try decodeJSON(Both.self, from: ["name": "a", "text": "b", "x": 1])
        #expect(decoded.unread.map(\.pattern) == ["x"])
    }
}
