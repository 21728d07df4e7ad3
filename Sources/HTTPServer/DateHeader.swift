import Glibc

/// The value of the `Date` header (RFC 9110 §5.6.7), formatted once a second.
struct DateHeader {
    private var second: time_t = -1
    private var text = ""

    mutating func now() -> String {
        let now = time(nil)
        if now != second {
            second = now
            text = Self.text(at: now)
        }
        return text
    }

    /// A time such as "Sun, 06 Nov 1994 08:49:37 GMT".
    static func text(at time: time_t) -> String {
        var time = time
        var parts = tm()
        gmtime_r(&time, &parts)
        let date =
            "\(days[Int(parts.tm_wday)]), \(padded(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(parts.tm_year + 1900)"
        return "\(date) \(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec)) GMT"
    }

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
