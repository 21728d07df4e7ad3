import Dispatch

/// What wakes a connection: its socket can be read or written, or its deadline may have passed.
///
/// A source is made when first needed; the descriptor must stay open until it has ended.
struct ConnectionEvents {
    private let descriptor: Int32
    private let queue: DispatchQueue
    private var readable: PausableSource?
    private var writable: PausableSource?
    private var deadline: Deadline?
    private var openSources = 0

    /// Watches nothing yet; events arrive on `queue`, the connection's executor.
    init(descriptor: Int32, queue: DispatchQueue) {
        self.descriptor = descriptor
        self.queue = queue
    }

    /// Calls the connection's `receive()` when there is input.
    mutating func watchInput(for connection: HTTPConnection) {
        if readable == nil {
            let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
            readable = watch(source, for: connection) { $0.receive() }
        }
        readable?.resume()
    }

    func pauseInput() { readable?.pause() }

    /// Calls the connection's `flush()` when there is room for output.
    mutating func watchOutput(for connection: HTTPConnection) {
        if writable == nil {
            let source = DispatchSource.makeWriteSource(fileDescriptor: descriptor, queue: queue)
            writable = watch(source, for: connection) { $0.flush() }
        }
        writable?.resume()
    }

    func pauseOutput() { writable?.pause() }

    /// Calls the connection's `deadlineWoke()` after `duration`, unless the deadline is moved or cleared first.
    mutating func setDeadline(after duration: Duration, for connection: HTTPConnection) {
        deadline = deadline ?? Deadline(queue: queue) { connection.assumeIsolated { $0.deadlineWoke() } }
        deadline?.set(duration)
    }

    func clearDeadline() { deadline?.clear() }

    func deadlineHasPassed() -> Bool { deadline?.hasPassed() ?? false }

    /// Ends all events; true if the descriptor may be closed now, false if only after the last `sourceEnded()`.
    mutating func cancel() -> Bool {
        deadline?.cancel()
        guard openSources > 0 else {
            forget()
            return true
        }
        readable?.cancel()
        writable?.cancel()
        return false
    }

    /// Notes that a source no longer needs the descriptor; true if it was the last.
    mutating func sourceEnded() -> Bool {
        openSources -= 1
        guard openSources == 0 else { return false }
        forget()
        return true
    }

    private mutating func forget() {
        readable = nil
        writable = nil
        deadline = nil
    }

    private mutating func watch(
        _ source: any DispatchSourceProtocol,
        for connection: HTTPConnection,
        event: @escaping @Sendable (isolated HTTPConnection) -> Void
    ) -> PausableSource {
        openSources += 1
        return PausableSource(source) {
            connection.assumeIsolated(event)
        } ended: {
            connection.assumeIsolated { $0.sourceEnded() }
        }
    }
}
