import Glibc

/// A time in nanoseconds that no clock change affects.
struct MonotonicTime: Comparable {
    let nanoseconds: Int64

    static let never = MonotonicTime(nanoseconds: .max)

    static var now: MonotonicTime {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return MonotonicTime(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    static func < (left: MonotonicTime, right: MonotonicTime) -> Bool { left.nanoseconds < right.nanoseconds }

    func advanced(by duration: Duration) -> MonotonicTime {
        let (seconds, attoseconds) = min(duration, .seconds(1_000_000_000)).components
        return MonotonicTime(nanoseconds: nanoseconds + seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }

    /// The milliseconds from an earlier time until this one, rounded up, for poll(2).
    func milliseconds(from earlier: MonotonicTime) -> Int32 {
        guard self > earlier else { return 0 }
        return Int32(clamping: (nanoseconds - earlier.nanoseconds) / 1_000_000 + 1)
    }
}
