@testable import JSON
import Testing

/// Fields with several names.
struct FieldAliasingTests {
    @Test(arguments: [
        #"{"loginId":"a"}"#, #"{"identifier":"a"}"#, #"{"externalId":"a"}"#, #"{"loginId":"","identifier":"a"}"#,
        #"{"identifier":"a","loginId":null}"#, #"{"externalId":"a","identifier":""}"#,
        #"{"identifier":"b","loginId":"a"}"#,
        #"{"externalId":"b","identifier":"a"}"#,
    ])
    func `the first name that is not empty wins`(text: String) throws {
        #expect(try decode(Person.self, text) == Person(loginId: "a"))
    }

    @Test func `names hold within arrays and dictionaries`() throws {
        let text = #"""
            {"identifier":"a","friends":[{"externalId":"b","displayName":"B"}],"byRole":{"boss":{"identifier":"c"}}}
            """#
        let friends = [Person(loginId: "b", name: "B")]
        let person = Person(loginId: "a", friends: friends, byRole: ["boss": Person(loginId: "c")])
        #expect(try decode(Person.self, text) == person)
    }

    @Test func `names hold within an array that is the root`() throws {
        #expect(try decode([Person?].self, #"[{"identifier":"a"},null]"#) == [Person(loginId: "a"), nil])
    }

    @Test func `names do not hold for another type within`() throws {
        let text = #"{"loginId":"a","child":{"displayName":"c"}}"#
        #expect(try failure(Person.self, text) == JSONDecodingError(path: "child.name", kind: .required))
    }

    @Test(arguments: [#"{"identifier":""}"#, #"{"loginId":null,"externalId":""}"#, "{}"])
    func `an error names the field by its own name`(text: String) throws {
        #expect(try failure(Person.self, text) == JSONDecodingError(path: "loginId", kind: .required))
    }

    @Test func `names hold for a type that refuses made-up values`() throws {
        #expect(SchemaProperty.failure(of: Unusual.self) != nil)
        #expect(try decode(Unusual.self, #"{"first":{"text":"a"},"other":"b"}"#).second == "b")
    }
}

/// A type whose second field the schema never sees.
private struct Unusual: Decodable, FieldAliasing {
    static let aliases = ["second": ["other"]]

    var first: Nonempty
    var second: String

    struct Nonempty: Decodable {
        init(from decoder: any Decoder) throws {
            guard try !JSONValue(from: decoder).isZero else { throw decoder.invalid() }
        }
    }
}
