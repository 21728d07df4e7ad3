internal import Glibc

/// A project's time: the system's, or stopped where a test wants it.
enum Clock: Sendable, Equatable {
    case system
    case stopped(Instant)

    var now: Instant {
        switch self {
        case .stopped(let instant): instant
        case .system:
            Self.systemTime
        }
    }

    private static var systemTime: Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
