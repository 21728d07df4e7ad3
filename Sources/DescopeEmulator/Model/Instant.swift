/// A moment in a project's time: milliseconds since 1970, UTC.
///
/// Operations get it from their `Context`, never from the system, so that a test can stop and move it.
struct Instant: Sendable, Hashable, Comparable {
    let milliseconds: Int64

    init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The moment so many seconds after 1970; times beyond what milliseconds can count are the last that they can.
    init(seconds: Int64) {
        milliseconds = seconds.saturating(Int64.multipliedReportingOverflow, 1000)
    }

    /// Whole seconds since 1970, as the service shows times (W-07).
    var seconds: Int64 { milliseconds / 1000 }

    func advanced(bySeconds seconds: Int64) -> Instant {
        Instant(
            milliseconds: milliseconds.saturating(Int64.addingReportingOverflow, Instant(seconds: seconds).milliseconds)
        )
    }

    static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

extension Int64 {
    /// The result of an operation, or the bound that it passed: numbers of requests must not trap.
    fileprivate func saturating(
        _ operation: (Int64) -> (Int64) -> (partialValue: Int64, overflow: Bool),
        _ operand: Int64
    ) -> Int64 {
        let (value, overflows) = operation(self)(operand)
        return overflows ? (self < 0 ? .min : .max) : value
    }
}
