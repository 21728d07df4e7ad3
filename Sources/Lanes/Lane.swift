import Dispatch

/// A serial queue that is also the executor of the actors living on it.
///
/// Dispatch calls back on `queue`; an actor whose executor is the lane can then be entered synchronously with
/// `assumeIsolated`, without a hop. `DispatchSerialQueue` would do the same but does not exist on Linux.
package final class Lane: SerialExecutor {
    package let queue: DispatchQueue

    package init(label: String) {
        queue = DispatchQueue(label: label)
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    package func checkIsolated() {
        dispatchPrecondition(condition: .onQueue(queue))
    }
}
