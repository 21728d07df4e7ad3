import Synchronization

/// Work that any thread gives a lane, and the way to wake the lane for it.
final class Mailbox: Sendable {
    typealias Work = @Sendable (isolated Lane) -> Void

    /// What the lane does.
    private enum Phase {
        /// It has no thread.
        case resting
        case running
        /// It waits in poll(2).
        case waiting
    }

    private struct State {
        var work: [Work] = []
        var phase = Phase.resting
    }

    private let state = Mutex(State())
    let bell = Bell()

    /// Takes work, and wakes a lane that waits; true if the lane rests and must be started.
    func post(_ work: @escaping Work) -> Bool {
        let phase = state.withLock { state in
            let phase = state.phase
            state.work.append(work)
            state.phase = .running
            return phase
        }
        if phase == .waiting { bell.ring() }
        return phase == .resting
    }

    /// All the work there is, for a lane that now runs.
    func take() -> [Work] {
        state.withLock { state in
            state.phase = .running
            guard !state.work.isEmpty else { return [] }
            let work = state.work
            state.work = []
            return work
        }
    }

    /// Notes that the lane waits no longer: no bell need ring for it.
    func woke() { state.withLock { $0.phase = .running } }

    /// Whether the lane may wait now, since there is no work; the bell will wake it.
    func mayWait() -> Bool { begin(.waiting) }

    /// Whether the lane may give its thread back, since there is no work.
    func mayRest() -> Bool { begin(.resting) }

    private func begin(_ phase: Phase) -> Bool {
        state.withLock { state in
            guard state.work.isEmpty else { return false }
            state.phase = phase
            return true
        }
    }
}
