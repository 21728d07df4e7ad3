package import Dispatch

/// A serial queue that is also an executor for actors.
///
/// What Dispatch calls on `queue` can enter the lane's actors synchronously, with `assumeIsolated`.
/// `DispatchSerialQueue` would do the same, but does not exist on Linux.
package final class Lane: SerialExecutor {
    package let queue: DispatchQueue

    package init(label: String) { queue = DispatchQueue(label: label) }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    package func checkIsolated() { dispatchPrecondition(condition: .onQueue(queue)) }
}
