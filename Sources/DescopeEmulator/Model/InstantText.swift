internal import JSON

/// A moment as RFC 3339 writes it, in UTC: `2026-01-01T00:00:00Z`, with milliseconds only where they are not zero.
extension Instant {
    /// From 1970 to the last moment of the last year with four digits.
    static let writable = Instant(milliseconds: 0)...Instant(milliseconds: 253_402_300_799_999)

    var text: String {
        let (days, time) = milliseconds.flooredQuotient(by: 86_400_000)
        let date = CalendarDate(daysSince1970: days)
        let (seconds, fraction) = (time / 1000, time % 1000)
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Self.padded($0, to: 2) }
        let day = [Self.padded(date.year, to: 4), Self.padded(date.month, to: 2), Self.padded(date.day, to: 2)]
        return day.joined(separator: "-") + "T" + clock.joined(separator: ":")
            + (fraction == 0 ? "Z" : ".\(Self.padded(fraction, to: 3))Z")
    }

    /// Reads a moment, of any offset from UTC; what is finer than a millisecond is dropped.
    init?(_ text: String) {
        var reader = TimeReader(rest: text.utf8[...])
        guard let date = reader.date(), reader.takes("Tt"), let time = reader.timeOfDay(), let ahead = reader.offset(),
            reader.rest.isEmpty
        else { return nil }
        self.init(milliseconds: date.daysSince1970 * 86_400_000 + time - ahead)
    }

    private static func padded(_ number: Int64, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension Instant: Codable {
    init(from decoder: any Decoder) throws {
        guard let instant = Instant(try decoder.singleValueContainer().decode(String.self)) else {
            throw decoder.invalid("it must be a time such as 2026-01-01T00:00:00Z")
        }
        self = instant
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension Instant: SchemaProviding {
    static var schema: Schema { .string }
    static var example: Instant? { Instant(milliseconds: 0) }
}

/// Reads the parts of a time from left to right, those of its day in milliseconds.
private struct TimeReader {
    var rest: Substring.UTF8View

    mutating func date() -> CalendarDate? {
        guard let year = number(4), takes("-"), let month = number(2), takes("-"), let day = number(2) else {
            return nil
        }
        let date = CalendarDate(year: year, month: month, day: day)
        return date.exists ? date : nil
    }

    mutating func timeOfDay() -> Int64? {
        guard let minutes = hoursAndMinutes(), takes(":"), let second = number(2), second < 60 else { return nil }
        let whole = (minutes * 60 + second) * 1000
        guard takes(".") else { return whole }
        let digits = rest.prefix(while: Self.isDigit)
        rest = rest[digits.endIndex...]
        guard !digits.isEmpty, let fraction = Int64((String(Substring(digits)) + "00").prefix(3)) else { return nil }
        return whole + fraction
    }

    /// `Z`, or how far ahead of UTC the clock is.
    mutating func offset() -> Int64? {
        if takes("Zz") { return 0 }
        let isBehind = rest.first == UInt8(ascii: "-")
        guard takes("+-"), let minutes = hoursAndMinutes() else { return nil }
        return minutes * (isBehind ? -60_000 : 60_000)
    }

    /// Takes one byte if it is one of these.
    mutating func takes(_ bytes: String) -> Bool {
        guard let first = rest.first, bytes.utf8.contains(first) else { return false }
        rest = rest.dropFirst()
        return true
    }

    private mutating func hoursAndMinutes() -> Int64? {
        guard let hour = number(2), hour < 24, takes(":"), let minute = number(2), minute < 60 else { return nil }
        return hour * 60 + minute
    }

    private mutating func number(_ width: Int) -> Int64? {
        let digits = rest.prefix(width)
        guard digits.count == width, digits.allSatisfy(Self.isDigit) else { return nil }
        rest = rest.dropFirst(width)
        return Int64(Substring(digits))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
