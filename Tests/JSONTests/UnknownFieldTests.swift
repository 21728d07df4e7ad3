@testable import JSON
import Testing

/// Fields that a type does not know.
struct UnknownFieldTests {
    private struct Batch: Decodable {
        var users: [Person]
        var options: [String: Child]?
        var custom: JSONValue?
        var extra: [String: JSONValue]?
        var rows: [[Child]]?
        var secret: Secret?
    }

    private func unknown(_ text: String, _ type: any Decodable.Type = Batch.self) throws -> [String] {
        try Schema(of: type).unknownFields(in: parse(text)).map(\.pattern)
    }

    @Test func `a misspelt field is listed with the names that are known there`() {
        let unknown = Schema(of: Child.self).unknownFields(in: ["name": "a", "nmae": "b"])
        #expect(unknown == [UnknownField(pattern: "nmae", known: ["name"])])
    }

    @Test func `the elements of an array are one place`() throws {
        let text = #"{"users":[{"loginId":"a","nmae":1},{"loginId":"b","nmae":2,"x":{"y":1}}],"z":[]}"#
        #expect(try unknown(text) == ["users[].nmae", "users[].x", "z"])
    }

    @Test func `fields are listed in the order of the input`() throws {
        #expect(try unknown(#"{"z":1,"users":[{"y":1}],"x":1}"#) == ["z", "users[].y", "x"])
    }

    @Test func `the known names are the fields' own`() throws {
        let unknown = Schema(of: [Person].self).unknownFields(in: [["identifier": "a", "nmae": 1]])
        let known = ["loginId", "name", "friends", "byRole", "child"]
        #expect(unknown == [UnknownField(pattern: "[].nmae", known: known)])
    }

    @Test func `other names are known, and what is below them`() throws {
        struct Family: Decodable, FieldAliasing {
            static let aliases = ["child": ["kid"]]
            var child: Child?
        }
        #expect(try unknown(#"{"kid":{"name":"a","x":1}}"#, Family.self) == ["kid.x"])
    }

    @Test func `a type within itself is known at every level`() throws {
        let text = #"{"friends":[{"friends":[{"x":1}],"byRole":{"a":{"child":{"y":1}}}},{"friends":[{"x":2}]}]}"#
        #expect(try unknown(text, Person.self) == ["friends[].friends[].x", "friends[].byRole.*.child.y"])
    }

    @Test func `an array in an array has its own place`() throws {
        #expect(try unknown(#"{"users":[],"rows":[[{"name":"a","x":1}],[{"name":"b","x":1}]]}"#) == ["rows[][].x"])
    }

    @Test func `a dictionary knows all its keys`() throws {
        let text = #"{"users":[],"options":{"a":{"name":"n"},"b":{"name":"n","x":1},"c":{"name":"n","x":1}}}"#
        #expect(try unknown(text) == ["options.*.x"])
    }

    @Test func `a JSON value knows all that is in it`() throws {
        #expect(try unknown(#"{"users":[],"custom":{"a":[{"b":{}}]},"extra":{"c":{"d":[{}]}}}"#) == [])
        for type in [JSONValue.self, JSONObject.self, [JSONValue].self, [String: JSONValue].self]
            as [any Decodable.Type]
        {
            #expect(try unknown(#"{"a":{"b":1}}"#, type) == [])
            #expect(try unknown(#"[{"a":{"b":1}}]"#, type) == [])
        }
    }

    @Test func `a type that reads an object by itself knows all that is in it`() throws {
        #expect(try unknown(#"{"users":[],"secret":{"cleartext":"a","x":{"y":1}}}"#) == [])
    }

    @Test func `a type that takes any JSON or any key knows all of it`() throws {
        struct Whole: Decodable {
            init(from decoder: any Decoder) throws { _ = try JSONValue(from: decoder) }
        }
        struct Bag: Decodable {
            init(from decoder: any Decoder) throws { _ = try [String: Child](from: decoder) }
        }
        #expect(try unknown(#"{"a":{"b":1}}"#, Whole.self) == [])
        #expect(try unknown(#"{"a":{"b":1}}"#, Bag.self) == [])
    }

    @Test func `a type that cannot be recorded knows everything`() throws {
        struct Picky: Decodable {
            var name: String?
            init(from decoder: any Decoder) throws {
                throw DecodingError.valueNotFound(Picky.self, .init(codingPath: [], debugDescription: ""))
            }
        }
        #expect(try unknown(#"{"a":1}"#, Picky.self) == [])
    }

    @Test(arguments: ["{}", "[]", "null", "1", #"{"users":5,"rows":{"a":1},"options":[{"x":1}]}"#])
    func `a value of another type has no fields`(text: String) throws {
        #expect(try unknown(text) == [])
    }

    @Test func `a type without fields knows none`() {
        struct Nothing: Decodable {}
        let unknown = Schema(of: Nothing.self).unknownFields(in: ["a": 1])
        #expect(unknown == [UnknownField(pattern: "a", known: [])])
    }

    @Test func `what changes an object may have its fields, and in its objects theirs`() {
        let unknown = Schema(changesTo: Batch.self).unknownFields(in: ["users": [["nmae": "a"]], "z": 1])
        #expect(unknown.map(\.pattern) == ["users[].nmae", "z"])
    }

    @Test func `two readers of one object know their fields together`() throws {
        struct Both: Decodable {
            init(from decoder: any Decoder) throws {
                _ = try Child(from: decoder)
                _ = try Optionals(from: decoder)
            }
        }
        #expect(try unknown(#"{"name":"a","text":"b","x":1}"#, Both.self) == ["x"])
    }
}

/// A string that may be given in an object.
private struct Secret: SchemaProviding {
    static var schema: Schema { .string }

    init(from decoder: any Decoder) throws { _ = try JSONValue(from: decoder) }
}
