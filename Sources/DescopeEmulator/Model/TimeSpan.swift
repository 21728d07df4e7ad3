internal import JSON

/// A span of time as people write it: `300ms`, `5s`, `10m`, `2h`, `28d`, or a sum of these such as `1h30m`.
struct TimeSpan: Sendable, Hashable {
    let milliseconds: Int64
    /// As it was written: whoever sets 90 minutes is shown 90 minutes.
    let text: String

    /// Whole seconds, in which tokens count.
    var seconds: Int64 { milliseconds / 1000 }

    /// The span that a text writes; nil if it writes none, or one without end.
    init?(_ text: String) {
        guard !text.isEmpty else { return nil }
        var (rest, sum) = (text.utf8[...], 0 as Int64)
        while !rest.isEmpty {
            guard let part = Self.takePart(of: &rest) else { return nil }
            let (longer, overflows) = sum.addingReportingOverflow(part)
            guard !overflows else { return nil }
            sum = longer
        }
        (milliseconds, self.text) = (sum, text)
    }

    static func seconds(_ count: Int64) -> TimeSpan { TimeSpan(count, .seconds) }
    static func minutes(_ count: Int64) -> TimeSpan { TimeSpan(count, .minutes) }
    static func days(_ count: Int64) -> TimeSpan { TimeSpan(count, .days) }

    private enum Unit: String {
        case milliseconds = "ms"
        case seconds = "s"
        case minutes = "m"
        case hours = "h"
        case days = "d"

        var milliseconds: Int64 {
            switch self {
            case .milliseconds: 1
            case .seconds: 1000
            case .minutes: 60_000
            case .hours: 3_600_000
            case .days: 86_400_000
            }
        }
    }

    private init(_ count: Int64, _ unit: Unit) {
        (milliseconds, text) = (count * unit.milliseconds, "\(count)\(unit.rawValue)")
    }

    /// Takes a number and its unit from the front; nil if they are not there, or are too much.
    private static func takePart(of text: inout Substring.UTF8View) -> Int64? {
        let digits = text.prefix(while: isDigit)
        let name = text[digits.endIndex...].prefix { !isDigit($0) }
        text = text[name.endIndex...]
        guard let count = Int64(Substring(digits)), let unit = Unit(rawValue: String(Substring(name))) else {
            return nil
        }
        let (product, overflows) = count.multipliedReportingOverflow(by: unit.milliseconds)
        return overflows ? nil : product
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension TimeSpan: Codable {
    init(from decoder: any Decoder) throws {
        guard let span = TimeSpan(try decoder.singleValueContainer().decode(String.self)) else {
            throw decoder.invalid("it must be a span of time such as 300ms, 5s, 10m, 2h, 28d or 1h30m")
        }
        self = span
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension TimeSpan: SchemaProviding {
    static var schema: Schema { .string }
    static var example: TimeSpan? { .seconds(1) }
}
