import Dispatch
import Synchronization

/// Gates by name, at which an operation waits until its test opens one: slowness without a clock.
enum Gates {
    private struct Gate {
        let semaphore = DispatchSemaphore(value: 0)
        var waiting = 0
    }

    private static let gates = Mutex<[String: Gate]>([:])

    /// A new gate, shut.
    static func make() -> String {
        gates.withLock { gates in
            let name = "gate\(gates.count)"
            gates[name] = Gate()
            return name
        }
    }

    /// Waits until the gate is open; false if that takes a minute, so that a bug fails a test and does not hang it.
    static func wait(for name: String) -> Bool {
        let semaphore = gates.withLock { gates in
            gates[name]?.waiting += 1
            return gates[name]?.semaphore
        }
        return semaphore?.wait(timeout: .now() + 60) == .success
    }

    static func waitingCount(for name: String) -> Int { gates.withLock { $0[name]?.waiting ?? 0 } }

    /// Lets one pass.
    static func open(_ name: String) { _ = gates.withLock { $0[name]?.semaphore.signal() } }
}
