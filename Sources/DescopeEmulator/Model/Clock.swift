/// A project's time: the system's, moved by an offset, or stopped.
struct Clock: Sendable, Equatable {
    /// Milliseconds ahead of the system.
    var offset: Int64 = 0
    /// The time at which it stands, if stopped.
    var frozenAt: Instant?

    static let system = Clock()

    static func stopped(_ instant: Instant) -> Clock { Clock(frozenAt: instant) }

    /// The project's time at that system time.
    func time(at system: Instant) -> Instant { frozenAt ?? system.advanced(byMilliseconds: offset) }
}
