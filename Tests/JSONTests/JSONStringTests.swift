@testable import JSON
import Testing

/// Strings on their way in.
struct JSONStringTests {
    @Test(arguments: [
        (#""a""#, "a"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u20AC""#, "Aé€"),
        (#""\uD83D\uDE00""#, "😀"), (#""\ud800\udc00\udbff\udffd""#, "\u{10000}\u{10FFFD}"),
        (#""é€😀""#, "é€😀"), (#""\\u0041""#, "\\u0041"), (#""x\ny\nz""#, "x\ny\nz"), ("\"\u{7F}\"", "\u{7F}"),
        ("\"\u{2028}\u{2029}\"", "\u{2028}\u{2029}"), (#""\uFEFF""#, "\u{FEFF}"),
        (#""/* */ // #""#, "/* */ // #"),
    ])
    func `a string is read`(text: String, value: String) throws {
        #expect(try parse(text).stringValue == value)
    }

    @Test(arguments: [0xFFFF, 0xFFFE, 0xFDD0, 0x10FFFF] as [UInt32])
    func `a code point that is no character is read all the same`(code: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(code))
        #expect(try parse("\"\(scalar)\"").stringValue?.unicodeScalars.first == scalar)
    }

    @Test(arguments: [
        #"""#, #""a"#, #""\"#, #""\""#, #""\\\""#, #""\u""#, #""\u00""#, #""\u00A"#, #""\u123""#, #""\uZZZZ""#,
        #""\u 041""#,
        #""\u+041""#, #""\x41""#, #""\a""#, #""\'""#, #""\0""#, #""\U0041""#, #""\é""#, #""\😀""#, "\"\\\n\"",
        "\"\\\0\"",
    ])
    func `a bad escape or a missing quote is rejected`(text: String) {
        #expect(throws: JSONSyntaxError.self) { try parse(text) }
    }

    @Test(arguments: UInt8(0)..<0x20)
    func `a bare control character is rejected`(byte: UInt8) {
        #expect(throws: JSONSyntaxError(offset: 2, reason: "Unescaped control character in a string")) {
            try JSONValue(parsing: [0x22, 0x61, byte, 0x22])
        }
    }

    @Test(arguments: [#""a\u0000""#, #"{"a\u0000b":1}"#, #"[["\u0000"]]"#])
    func `U+0000 is rejected`(text: String) {
        #expect(throws: JSONSyntaxError.self) { try parse(text) }
    }

    @Test func `an error says where U+0000 is`() {
        #expect(throws: JSONSyntaxError(offset: 4, reason: "U+0000 in a string")) { try parse(#""a\u0000""#) }
    }

    @Test(arguments: [
        #""\uD800""#, #""\uDC00""#, #""\uDFFF\uD800""#, #""\uD800\uD800""#, #""\uD800a""#, #""\uD800\n""#,
        #""\uD800\u0041""#,
        #""\uD800\uD800\uDC00""#, #""\uD800""#, #""\uD83D\u""#, #""\uD83D\uDE""#, #""\uD83D\"#, #""\uD83D"#,
        #""\uDBFFu1234""#,
    ])
    func `a lone surrogate is rejected`(text: String) {
        #expect(throws: JSONSyntaxError.self) { try parse(text) }
    }

    @Test(
        arguments: [
            [0x80], [0xBF], [0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xF0, 0x9F, 0x98],
            [0xF0, 0x28, 0x8C, 0xBC],
            [0xFE], [0xFF], [0xF8, 0x88, 0x80, 0x80, 0x80],  // no such bytes
            [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF], [0xF0, 0x80, 0x80, 0xAF],
            [0xC0, 0x80],  // overlong
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80],  // surrogates
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],  // beyond U+10FFFF
        ] as [[UInt8]]
    )
    func `invalid UTF-8 is rejected`(bytes: [UInt8]) {
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: [0x22] + bytes + [0x22]) }
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: Array(#""\n"#.utf8) + bytes + [0x22]) }
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: [0x7B, 0x22] + bytes + Array(#"":1}"#.utf8)) }
    }
}
