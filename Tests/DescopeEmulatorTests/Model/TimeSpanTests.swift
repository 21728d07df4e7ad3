@testable import DescopeEmulator
import JSON
import Testing

/// Spans of time as people write them.
@Suite struct TimeSpanTests {
    @Test(
        arguments: [
            ("300ms", 300), ("5s", 5000), ("10m", 600_000), ("2h", 7_200_000), ("28d", 2_419_200_000), ("0s", 0),
            ("1h30m", 5_400_000), ("1m1m", 120_000), ("1d2h3m4s5ms", 93_784_005),
        ]
    )
    func `a number with its unit is a span, and so is a sum of them`(_ text: String, _ milliseconds: Int64) {
        #expect(TimeSpan(text)?.milliseconds == milliseconds)
    }

    @Test(
        arguments: [
            "", "5", "s", "5 s", " 5s", "-5s", "+5s", "1.5h", "5S", "5sec", "5w", "m5", "1h30", "٣s",
            "9223372036854775808ms", "9223372036854775807s", "9223372036854775807ms1ms",
        ]
    )
    func `anything else is none, nor is what has no end`(_ text: String) {
        #expect(TimeSpan(text) == nil)
    }

    @Test func `a span is shown as it was written`() throws {
        for text in ["90m", "1h30m", "60s"] {
            let json = JSONValue.array([.string(text)])
            #expect(try JSONValue(parsing: encodeJSON(decodeJSON([TimeSpan].self, from: json))) == json)
        }
        #expect([.seconds(60), .minutes(10), .days(28)].map(\TimeSpan.text) == ["60s", "10m", "28d"])
    }
}
