@testable import JSON
import Testing

/// Numbers: their grammar, their values, their equality.
struct JSONNumberTests {
    @Test(arguments: [
        "0", "-0", "1", "-1", "10", "123", "0.0", "-0.0", "1.5", "0.1e1", "1e3", "1E3", "1e+3", "1e-3", "1E-03", "0e0",
        "0e+1",
        "-1.25e-10", "123456789012345678901234567890", "1e-400", "1.7976931348623157e308",
        "0.00000000000000000000000000000000000001", "9007199254740993",
    ])
    func `a number is kept as written`(text: String) throws {
        #expect(try parse(text).text() == text)
        #expect(try parse("[\(text)]").text() == "[\(text)]")
        #expect(JSONNumber(text)?.text == text)
    }

    @Test(arguments: ["1e400", "-1e400", "1e99999999999999999999", String(repeating: "9", count: 400)])
    func `a number beyond a double's range is refused in a text`(text: String) {
        #expect(throws: JSONSyntaxError(offset: text.utf8.count, reason: "A number beyond the range of a double")) {
            try parse(text)
        }
        #expect(JSONNumber(text)?.text == text)
    }

    @Test(arguments: [
        "+1", "01", "-01", "00", "-", "--1", "-a", ".5", "-.5", "1.", "-1.", "1.e1", "1..2", "1.2.3", "1e", "1e+",
        "1e-", "1E+-2",
        "1ee2", "1e1.5", "1e.5", "0x1F", "0b1", "0o7", "1_000", "1a", "1 000", "- 1", "e1", "１", "1f", "1L",
        "-Infinity",
        "0e", "0.e1", "2.e+3", "1.0e", "9.e+", "+Inf", "++1", "-1x", "-NaN", "1.\u{0}", "0.3e",
    ])
    func `what is no number is rejected`(text: String) {
        #expect(throws: JSONSyntaxError.self) { try parse(text) }
        #expect(throws: JSONSyntaxError.self) { try parse("[\(text)]") }
        #expect(JSONNumber(text) == nil)
    }

    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("1.0", 1), ("1e3", 1000), ("120e-1", 12), ("-1.50e1", -15), ("1.5", nil),
            ("1e-1", nil),
            ("0e999999", 0), ("0.000", 0), ("9223372036854775807", .max), ("-9223372036854775808", .min),
            ("9223372036854775808", nil), ("9.223372036854775807e18", .max), ("1e19", nil),
            ("1e99999999999999999999", nil),
            ("1e-99999999999999999999", nil),
        ] as [(String, Int64?)]
    )
    func `an integral number that fits is an integer`(text: String, value: Int64?) throws {
        #expect(try #require(JSONNumber(text)).intValue == value)
    }

    @Test(arguments: [
        ("1.5", 1.5), ("-0", -0.0), ("1e400", .infinity), ("-1e400", -.infinity), ("1e-400", 0), ("0.1", 0.1),
        ("1e2", 100),
    ])
    func `every number is near a double`(text: String, value: Double) throws {
        #expect(try #require(JSONNumber(text)).doubleValue == value)
    }

    @Test(arguments: [
        ("1", "1.0"), ("1", "10e-1"), ("0", "-0"), ("0", "0e5"), ("100", "1E2"), ("0.1", "1e-1"), ("-2.50", "-25e-1"),
        ("1e400", "10e399"),
    ])
    func `numbers of one value are equal`(one: String, other: String) throws {
        let numbers = try [#require(JSONNumber(one)), #require(JSONNumber(other))]
        #expect(numbers[0] == numbers[1])
        #expect(Set(numbers).count == 1)
    }

    @Test(arguments: [
        ("1", "-1"), ("1", "2"), ("1", "10"), ("9007199254740993", "9007199254740992"), ("1", "1.0000001"),
    ])
    func `numbers of different values are not equal`(one: String, other: String) {
        #expect(JSONNumber(one) != JSONNumber(other))
    }

    @Test(
        arguments: [
            (1, "1"), (1.5, "1.5"), (-0.25, "-0.25"), (0, "0"), (1e15, "1000000000000000"), (1e22, "1e+22"),
            (1e-300, "1e-300"),
        ] as [(Double, String)]
    )
    func `a double is written in its shortest form`(value: Double, text: String) {
        #expect(JSONNumber(value).text == text)
        #expect(JSONNumber(text)?.doubleValue == value)
    }

    @Test(arguments: [("1e400", Double.greatestFiniteMagnitude), ("-1e400", -Double.greatestFiniteMagnitude)])
    func `a double out of range is written as the largest there is`(text: String, value: Double) throws {
        #expect(JSONNumber(try #require(JSONNumber(text)).doubleValue).doubleValue == value)
    }

    @Test func `an integer is written in full`() {
        #expect(JSONNumber(UInt64.max).text == "18446744073709551615")
        #expect(JSONNumber(Int64.min).text == "-9223372036854775808")
    }
}
