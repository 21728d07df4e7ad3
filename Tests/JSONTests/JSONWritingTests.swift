import JSON
import Testing

/// Values on their way out.
struct JSONWritingTests {
    @Test(
        arguments: [
            (nil, "null"), (true, "true"), (false, "false"), (1, "1"), (-1.5, "-1.5"), ("", #""""#), ([], "[]"),
            ([:], "{}"),
            ([1, [2], [:]], "[1,[2],{}]"), (["b": 1, "a": ["c": nil]], #"{"b":1,"a":{"c":null}}"#),
        ] as [(JSONValue, String)]
    )
    func `a value is written without white space, in its order`(value: JSONValue, text: String) {
        #expect(value.text() == text)
        #expect(value.description == text)
        #expect(value.bytes() == Array(text.utf8))
    }

    @Test(arguments: [
        ("\"", #"\""#), ("\\", #"\\"#), ("\u{8}\u{9}\u{A}\u{C}\u{D}", #"\b\t\n\f\r"#),
        ("\0\u{1}\u{1F}", #"\u0000\u0001\u001f"#),
        ("/", "/"), ("\u{7F}", "\u{7F}"), ("é€😀", "é€😀"), ("<&>'", "<&>'"), ("a\"b\"", #"a\"b\""#),
        ("\u{2028}", "\u{2028}"),
    ])
    func `only what must be escaped is`(text: String, escaped: String) {
        #expect(JSONValue.string(text).text() == "\"\(escaped)\"")
        #expect(JSONValue.object([text: 1]).text() == "{\"\(escaped)\":1}")
    }

    @Test(arguments: 0...17, ["\"", "\\", "\u{1F}"])
    func `what must be escaped is, wherever it stands`(position: Int, character: String) throws {
        let text = String(repeating: "é", count: position) + character + String(repeating: "]", count: 17 - position)
        let written = JSONValue.string(text).text()
        #expect(written.utf8.count == text.utf8.count + (character == "\u{1F}" ? 7 : 3))
        #expect(try JSONValue(parsing: Array(written.utf8)) == .string(text))
    }
}
