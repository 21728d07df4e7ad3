import Dispatch

/// The one timer behind all the timeouts of a connection.
///
/// A deadline moves with every request, a timer that is set costs a few microseconds. So a deadline that moves later
/// leaves the timer alone: it wakes at the old time, finds nothing due and is set again.
final class Deadline {
    private let timer: any DispatchSourceTimer
    private var due: DispatchTime?
    private var wakes: DispatchTime = .distantFuture

    /// Makes a timer without a deadline; `woke` should ask `hasPassed()`.
    init(queue: DispatchQueue, woke: @escaping @Sendable () -> Void) {
        timer = DispatchSource.makeTimerSource(queue: queue)
        timer.setEventHandler(handler: woke)
        timer.schedule(deadline: .distantFuture)
        timer.resume()
    }

    func set(_ duration: Duration) {
        let time = DispatchTime.now() + duration.interval
        due = time
        if time < wakes { wake(at: time) }
    }

    func clear() {
        due = nil
    }

    /// True once the deadline is reached; otherwise the timer is set to what is left.
    func hasPassed() -> Bool {
        wakes = .distantFuture
        guard let due else { return false }
        guard due > .now() else { return true }
        wake(at: due)
        return false
    }

    func cancel() {
        timer.cancel()
    }

    private func wake(at time: DispatchTime) {
        wakes = time
        timer.schedule(deadline: time, leeway: .milliseconds(5))
    }
}

extension Duration {
    /// The duration in the unit of Dispatch, which ends after 292 years.
    var interval: DispatchTimeInterval {
        let (seconds, attoseconds) = components
        return .nanoseconds(Int(min(seconds, 1_000_000_000)) * 1_000_000_000 + Int(attoseconds / 1_000_000_000))
    }
}
