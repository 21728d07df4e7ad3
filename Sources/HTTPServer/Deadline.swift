import Dispatch
import Lanes

/// The one timer behind all timeouts of a connection.
///
/// Every request moves the deadline, and setting a timer costs a few microseconds. So a later deadline leaves the
/// timer alone: it wakes at the old time, finds nothing due and is set again.
final class Deadline {
    private let timer: any DispatchSourceTimer
    private var due: DispatchTime?
    private var wakes: DispatchTime = .distantFuture

    /// Starts without a deadline; `woke` should check `hasPassed()`.
    init(queue: DispatchQueue, woke: @escaping @Sendable () -> Void) {
        timer = DispatchSource.makeTimerSource(queue: queue)
        timer.setEventHandler(handler: woke)
        timer.schedule(deadline: .distantFuture)
        timer.resume()
    }

    func set(_ duration: Duration) {
        let time = DispatchTime.now() + DispatchTimeInterval(duration)
        due = time
        if time < wakes { wake(at: time) }
    }

    func clear() { due = nil }

    /// Whether the deadline has passed; if not, the timer is set again.
    func hasPassed() -> Bool {
        wakes = .distantFuture
        guard let due else { return false }
        guard due > .now() else { return true }
        wake(at: due)
        return false
    }

    func cancel() { timer.cancel() }

    private func wake(at time: DispatchTime) {
        wakes = time
        timer.schedule(deadline: time, leeway: .milliseconds(5))
    }
}
