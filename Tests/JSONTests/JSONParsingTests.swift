@testable import JSON
import Testing

/// What the parser takes and what it refuses, after the classes of the well-known JSON test suites.
struct JSONParsingTests {
    @Test(
        arguments: [
            ("null", nil), ("true", true), ("false", false), ("0", 0), (#""""#, ""), ("[]", []), ("{}", [:]),
            (" \t\r\n1 \t\r\n", 1), ("[ ]", []), ("{ }", [:]), ("[[[]]]", [[[]]]), ("[null,1,\"a\"]", [nil, 1, "a"]),
            (#"{"a":1,"b":[true]}"#, ["a": 1, "b": [true]]), (#" { "a" : 1 , "b" : 2 } "#, ["a": 1, "b": 2]),
            (#"{"":0}"#, ["": 0]),
        ] as [(String, JSONValue)]
    )
    func `a well-formed text is read`(text: String, value: JSONValue) throws {
        #expect(try parse(text) == value)
    }

    @Test(arguments: [
        "", " ", "\n", "nul", "nulll", "True", "NULL", "undefined", "NaN", "Infinity", "-Infinity", "'a'", "a", "*",
        "\\",
        "\u{C}1", "\u{A0}1", "1\u{B}", "/* */1", "1//", "#1", "1 2", "[] []", "{}{}", "1,", "truefalse", "null\0", "\0",
        "1\0",
    ])
    func `what is no literal is rejected`(text: String) {
        #expect(throws: JSONSyntaxError.self) { try parse(text) }
    }

    @Test(arguments: [
        "[", "]", "{", "}", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]", "[1:2]", "[}", "[1}", "[\"a\"",
        "[\"a", "[[]",
        "{]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,\"a\":1}", "{\"a\" 1}", "{\"a\",1}",
        "{\"a\"::1}",
        "{a:1}", "{'a':1}", "{1:1}", "{null:1}", "{\"a\":1 \"b\":2}", "{\"a\":1,,\"b\":2}", "{\"a\":1]", "[1]]", "{}}",
        "[1]x",
        "{\"a\":1}#", "[tru", "[nul]", "[fals]", "{\"a\":}", "{:1}", "{\"a\":1/**/}", "[\u{FEFF}]",
    ])
    func `a broken structure is rejected`(text: String) {
        #expect(throws: JSONSyntaxError.self) { try parse(text) }
    }

    @Test func `a byte order mark is rejected`() {
        #expect(throws: JSONSyntaxError(offset: 0, reason: "Unexpected character")) {
            try JSONValue(parsing: [0xEF, 0xBB, 0xBF] + "{}".utf8)
        }
    }

    @Test(arguments: [[0x5B, 0, 0x5D, 0], [0xFF, 0xFE, 0x5B, 0], [0xE5], [0x5B, 0xFF, 0x5D]] as [[UInt8]])
    func `bytes that are not UTF-8 are rejected`(bytes: [UInt8]) {
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: bytes) }
    }

    @Test func `128 levels are read and 129 are not`() throws {
        let deepest = try parse(nested(128))
        #expect(deepest.text() == nested(128))
        #expect(throws: JSONSyntaxError(offset: 128, reason: "Nested deeper than 128 levels")) {
            try parse(nested(129))
        }
    }

    @Test(arguments: ["[", #"{"a":"#, #"[{"":"#])
    func `a hundred thousand levels are rejected`(opening: String) {
        #expect(throws: JSONSyntaxError.self) { try parse(String(repeating: opening, count: 100_000)) }
    }

    @Test func `the depth is the caller's choice`() throws {
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: Array("[[]]".utf8), maximumDepth: 1) }
        #expect(try JSONValue(parsing: Array("[]".utf8), maximumDepth: 1) == [])
    }

    @Test func `of members with one key the last wins, in the first one's place`() throws {
        #expect(try parse(#"{"a":1,"b":2,"a":3}"#).text() == #"{"a":3,"b":2}"#)
    }

    @Test func `an object of many members keeps them all`() throws {
        let members = (0..<5000).map { #""k\#($0 % 4000)":\#($0)"# }.joined(separator: ",")
        let object = try #require(parse("{\(members)}").objectValue)
        #expect(object.count == 4000)
        #expect(object["k999"] == 4999)
        #expect(object["k1000"] == 1000)
        #expect(object["k4000"] == nil)
    }

    @Test func `an error says where`() {
        #expect(throws: JSONSyntaxError(offset: 7, reason: "Expected ',' or '}'")) { try parse(#"{"a":1 "b":2}"#) }
        #expect(JSONSyntaxError(offset: 7, reason: "Expected ':'").description == "Expected ':' at offset 7")
    }

    private func nested(_ levels: Int) -> String {
        String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
}

/// Reads a text.
func parse(_ text: String) throws -> JSONValue {
    try JSONValue(parsing: Array(text.utf8))
}
