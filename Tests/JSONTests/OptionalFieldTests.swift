import JSON
import Testing

/// Fields declared `T?`.
struct OptionalFieldTests {
    @Test(arguments: [
        "{}", "[]",
        #"{"text":null,"count":null,"flag":null,"ratio":null,"names":null,"map":null,"status":null,"child":null}"#,
        #"{"text":"","count":0,"flag":false,"ratio":0.0,"names":[],"map":{},"status":"","child":{}}"#,
        #"{"count":"0","ratio":"0.0","map":[],"child":[]}"#, #"{"count":-0,"ratio":0e5}"#,
    ])
    func `absent, null and zero are nil`(text: String) throws {
        #expect(try decode(Optionals.self, text) == Optionals())
    }

    @Test func `anything more is a value`() throws {
        let text = #"""
            {"text":"a","count":"7","flag":true,"ratio":0.5,"names":[""],"map":{"k":""},"status":"enabled","child":{"name":"c"}}
            """#
        let value = Optionals(
            text: "a",
            count: 7,
            flag: true,
            ratio: 0.5,
            names: [""],
            map: ["k": ""],
            status: .enabled,
            child: Child(name: "c")
        )
        #expect(try decode(Optionals.self, text) == value)
    }

    @Test(arguments: [
        (#"{"text":0}"#, "string", "number"), (#"{"text":[]}"#, "string", "array"),
        (#"{"count":false}"#, "integer", "boolean"),
        (#"{"count":""}"#, "integer", "string"), (#"{"flag":0}"#, "boolean", "number"),
        (#"{"flag":""}"#, "boolean", "string"),
        (#"{"names":{}}"#, "array", "object"), (#"{"names":""}"#, "array", "string"),
        (#"{"map":""}"#, "object", "string"),
        (#"{"child":0}"#, "object", "number"), (#"{"status":false}"#, "string", "boolean"),
        (#"{"ratio":{}}"#, "number", "object"),
        (#"{"text":5}"#, "string", "number"), (#"{"names":"n"}"#, "array", "string"),
    ])
    func `the zero of another type is a mismatch`(text: String, expected: String, found: String) throws {
        #expect(try failure(Optionals.self, text)?.kind == .mismatch(expected: expected, found: found))
    }

    @Test func `a JSON value of any kind is kept, zero or not`() throws {
        struct Attribute: Decodable { var value: JSONValue? }
        for zero in ["", 0, false, [], [:]] as [JSONValue] {
            #expect(try decodeJSON(Attribute.self, from: ["value": zero]).value == zero)
        }
        #expect(try decode(Attribute.self, #"{"value":null}"#).value == nil)
        #expect(try decode(Attribute.self, "{}").value == nil)
    }
}
