package import Dispatch
internal import Glibc
internal import Synchronization

/// A serial executor that a thread may enter where it is, as long as nobody else is in.
///
/// Everything else queues in Dispatch. So light work runs without changing threads, and heavy work never runs where
/// others wait. (Asio calls such an executor a strand.)
package final class Strand: SerialExecutor {
    /// For how many nanoseconds a thread that finds somebody in gives way to others before it queues.
    ///
    /// Light work takes some ten microseconds, a change of threads as long again for the kernel.
    private static let patience: UInt64 = 200_000

    private let queue: DispatchQueue
    /// How many are in or queue.
    ///
    /// The queue is suspended while nobody does, or somebody has entered.
    private let pending = Atomic(0)
    /// How many of the queued never end soon.
    private let heavy = Atomic(0)
    /// The thread that is in.
    private let owner = Atomic<UInt>(0)

    package init(label: String) {
        // Threads that serve clients come first.
        queue = DispatchQueue(label: label, qos: .background)
        queue.suspend()
    }

    // A suspended queue must not be released.
    deinit { queue.resume() }

    /// Runs `body` at once on this thread, or returns nil without having run it because somebody stays in.
    package func enter<T>(_ body: () throws -> T) rethrows -> T? {
        guard take() else { return nil }
        owner.store(Self.thread, ordering: .relaxed)
        defer {
            owner.store(0, ordering: .relaxed)
            leave()
        }
        return try body()
    }

    /// Runs `work` on a thread of Dispatch, after what was submitted before.
    package func submit(isHeavy: Bool = false, _ work: @escaping @Sendable () -> Void) {
        if isHeavy { heavy.add(1, ordering: .relaxed) }
        let isFirst = pending.add(1, ordering: .acquiringAndReleasing).oldValue == 0
        queue.async { [self] in
            owner.store(Self.thread, ordering: .relaxed)
            work()
            owner.store(0, ordering: .relaxed)
            if isHeavy { heavy.subtract(1, ordering: .relaxed) }
            queue.suspend()
            leave()
        }
        if isFirst { queue.resume() }
    }

    /// As `submit`, at a time.
    package func submit(at time: DispatchTime, _ work: @escaping @Sendable () -> Void) {
        DispatchQueue.global().asyncAfter(deadline: time) { self.submit(work) }
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        submit { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    package func checkIsolated() {
        precondition(owner.load(ordering: .relaxed) == Self.thread, "Not on the strand")
    }

    private static var thread: UInt { pthread_self() }

    private func take() -> Bool {
        if takeNow() { return true }
        let end = DispatchTime.now().uptimeNanoseconds + Self.patience
        while heavy.load(ordering: .relaxed) == 0, DispatchTime.now().uptimeNanoseconds < end {
            sched_yield()
            if takeNow() { return true }
        }
        return false
    }

    private func takeNow() -> Bool {
        pending.compareExchange(expected: 0, desired: 1, ordering: .acquiringAndReleasing).exchanged
    }

    private func leave() {
        if pending.subtract(1, ordering: .acquiringAndReleasing).newValue > 0 { queue.resume() }
    }
}
