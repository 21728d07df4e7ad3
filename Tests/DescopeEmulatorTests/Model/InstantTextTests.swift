@testable import DescopeEmulator
import Foundation
import Testing

/// Moments as RFC 3339 writes them.
@Suite struct InstantTextTests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2026-01-01T00:00:00Z", 1_767_225_600_000), ("1969-12-31T23:59:59.999Z", -1),
            ("2000-02-29T23:59:59Z", 951_868_799_000), ("2026-12-31T12:34:56.007Z", 1_798_720_496_007),
            ("9999-12-31T23:59:59.999Z", 253_402_300_799_999), ("0000-03-01T00:00:00Z", -62_162_035_200_000),
        ]
    )
    func `a moment is written and read`(_ text: String, _ milliseconds: Int64) {
        #expect(Instant(milliseconds: milliseconds).text == text)
        #expect(Instant(text)?.milliseconds == milliseconds)
    }

    @Test(
        arguments: [
            ("2026-01-01t00:00:00z", 0), ("2026-01-01T01:30:00+01:30", 0), ("2025-12-31T19:00:00-05:00", 0),
            ("2026-01-01T00:00:00.5Z", 500), ("2026-01-01T00:00:00.000Z", 0),
            ("2026-01-01T00:00:00.1239999+00:00", 123),
        ]
    )
    func `other spellings of a moment are read`(_ text: String, _ milliseconds: Int64) {
        #expect(Instant(text) == World.start.advanced(byMilliseconds: milliseconds))
    }

    @Test(
        arguments: [
            "", "2026-01-01", "2026-01-01T00:00:00", "2026-01-01 00:00:00Z", "2026-1-1T00:00:00Z",
            "2026-02-29T00:00:00Z",
            "1900-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-00-01T00:00:00Z", "2026-13-01T00:00:00Z",
            "2026-01-00T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:60Z",
            "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00+24:00", "2026-01-01T00:00:00+0100", "2026-01-01T00:00:00ZZ",
            " 2026-01-01T00:00:00Z", "+2026-01-01T00:00:00Z", "٢٠٢٦-01-01T00:00:00Z", "1767225600",
        ]
    )
    func `anything else is no moment`(_ text: String) {
        #expect(Instant(text) == nil)
    }

    /// Every 97 days and some, so that all months and leap years of eight centuries are met.
    @Test func `the calendar is that of everybody`() {
        let formatter = ISO8601DateFormatter()
        for seconds in stride(from: -12_000_000_000 as Int64, to: 13_000_000_000, by: 8_397_017) {
            let text = formatter.string(from: Date(timeIntervalSince1970: TimeInterval(seconds)))
            #expect(Instant(seconds: seconds).text == text)
            #expect(Instant(text) == Instant(seconds: seconds))
        }
    }
}
