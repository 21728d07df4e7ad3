import Dispatch

/// A serial queue that is also an executor for actors.
///
/// Dispatch calls back on `queue`; from there, an actor whose executor is the lane can be entered synchronously, with
/// `assumeIsolated`. `DispatchSerialQueue` would do the same, but does not exist on Linux.
package final class Lane: SerialExecutor {
    package let queue: DispatchQueue

    package init(label: String) { queue = DispatchQueue(label: label) }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    package func checkIsolated() { dispatchPrecondition(condition: .onQueue(queue)) }
}
