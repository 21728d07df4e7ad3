/// A moment in a project's time: milliseconds since 1970, UTC.
///
/// Operations get it from their `Context`, never from the system: a test can stop and move it.
struct Instant: Sendable, Hashable, Comparable {
    let milliseconds: Int64

    init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Seconds since 1970, clamped to the range of milliseconds.
    init(seconds: Int64) {
        let (milliseconds, overflows) = seconds.multipliedReportingOverflow(by: 1000)
        self.milliseconds = overflows ? (seconds < 0 ? .min : .max) : milliseconds
    }

    /// Whole seconds since 1970, as the service shows times (W-07).
    var seconds: Int64 { milliseconds / 1000 }

    func advanced(bySeconds seconds: Int64) -> Instant {
        advanced(byMilliseconds: Instant(seconds: seconds).milliseconds)
    }

    func advanced(byMilliseconds span: Int64) -> Instant {
        let (sum, overflows) = milliseconds.addingReportingOverflow(span)
        return Instant(milliseconds: overflows ? (span < 0 ? .min : .max) : sum)
    }

    static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}
