internal import Synchronization

/// The registry of projects; an ID never seen before springs into being.
final class Projects: Sendable {
    /// So many databases in files stay open; beyond, the one used longest ago closes until its next request.
    private static let openFiles = 128

    private struct Entry {
        let project: Project
        var lastUse: UInt64
    }

    private struct State {
        var entries: [String: Entry] = [:]
        var uses: UInt64 = 0
        /// The IDs whose databases may be open, where storage is durable.
        var open: Set<String> = []
    }

    private let storage: ProjectStorage
    private let clock: Clock
    private let limit: Int
    private let state = Mutex(State())

    init(storage: ProjectStorage, clock: Clock, limit: Int) {
        self.storage = storage
        self.clock = clock
        self.limit = limit
    }

    var count: Int { state.withLock { $0.entries.count } }

    /// The project with that ID.
    ///
    /// - Throws: `tooManyProjects` for a new one past the limit; none is ever evicted silently.
    func project(id: String) throws -> Project {
        if let known = touch(id) { return known }
        let fresh = Project(id: id, storage: storage, clock: clock)
        let (project, idle) = try state.withLock { state in
            if let entry = state.entries[id] { return (entry.project, nil as Project?) }
            guard state.entries.count < limit else {
                throw APIError(.tooManyProjects, "There are \(limit) projects already; see --max-projects")
            }
            state.uses += 1
            state.entries[id] = Entry(project: fresh, lastUse: state.uses)
            return (fresh, opened(id, in: &state))
        }
        idle?.submit { $0.closeIdle() }
        return project
    }

    /// Closes every database, checkpointed.
    func closeAll() async {
        for project in state.withLock({ $0.entries.values.map(\.project) }) {
            await project.close()
        }
    }

    private func touch(_ id: String) -> Project? {
        let (project, idle) = state.withLock { state in
            guard let project = state.entries[id]?.project else { return (nil as Project?, nil as Project?) }
            state.uses += 1
            state.entries[id]?.lastUse = state.uses
            return (project, opened(id, in: &state))
        }
        idle?.submit { $0.closeIdle() }
        return project
    }

    /// Notes that a database is about to be used; the answer is the project whose database should close for it.
    private func opened(_ id: String, in state: inout State) -> Project? {
        guard storage.isDurable, state.open.insert(id).inserted, state.open.count > Self.openFiles else { return nil }
        let entries = state.entries
        guard let oldest = state.open.min(by: { entries[$0]?.lastUse ?? 0 < entries[$1]?.lastUse ?? 0 }) else {
            return nil
        }
        state.open.remove(oldest)
        return entries[oldest]?.project
    }
}
