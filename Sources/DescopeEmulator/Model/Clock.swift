/// A project's time: the system's, moved by an offset, or stopped.
struct Clock: Sendable, Equatable {
    /// How a clock runs.
    enum Mode: String, Codable, Sendable, CaseIterable {
        case system, offset, frozen
    }

    /// Milliseconds ahead of the system.
    var offset: Int64 = 0
    /// The time at which it stands, if stopped.
    var frozenAt: Instant?

    static let system = Clock()

    static func stopped(_ instant: Instant) -> Clock { Clock(frozenAt: instant) }

    /// A clock that shows `time` at that system time, and runs on from there.
    static func running(from time: Instant, at system: Instant) -> Clock {
        Clock(offset: time.milliseconds - system.milliseconds)
    }

    var mode: Mode { frozenAt != nil ? .frozen : offset == 0 ? .system : .offset }

    /// The project's time at that system time.
    func time(at system: Instant) -> Instant { frozenAt ?? system.advanced(byMilliseconds: offset) }
}
