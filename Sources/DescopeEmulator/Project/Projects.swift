internal import Logging
internal import Synchronization

/// The registry of projects; a new ID makes a new project.
final class Projects: Sendable {
    /// What all projects have in common.
    struct Configuration: Sendable {
        let storage: ProjectStorage
        /// The clock of a new project.
        let clock: Clock
        /// What tokens are signed with; nil for the development key.
        let signingKey: SigningKey?
        let limit: Int
        /// How many databases in files stay open; beyond, the one used longest ago closes until its next request.
        let openDatabases: Int
        let logger: Logger
    }

    private struct Entry {
        let project: Project
        var lastUse: UInt64
    }

    private struct State {
        var entries: [String: Entry] = [:]
        var uses: UInt64 = 0
        /// The IDs whose databases are open, if storage is durable.
        var open: Set<String> = []
    }

    private let configuration: Configuration
    private let state = Mutex(State())

    init(_ configuration: Configuration) { self.configuration = configuration }

    var count: Int { state.withLock { $0.entries.count } }

    /// The project with that ID.
    ///
    /// - Throws: `tooManyProjects` for a new one past the limit; none is ever evicted.
    func project(id: String) throws -> Project {
        try state.withLock { state in
            let known = state.entries[id]?.project
            if let known, !configuration.storage.isDurable { return known }
            let project = try known ?? newProject(id, in: state)
            state.uses += 1
            state.entries[id] = Entry(project: project, lastUse: state.uses)
            return project
        }
    }

    /// The project with that ID, if there is one: served before, or kept in a file.
    func existingProject(id: String) throws -> Project? {
        let isKnown = state.withLock { $0.entries[id] != nil }
        return isKnown || configuration.storage.has(projectID: id) ? try project(id: id) : nil
    }

    /// Closes every database, checkpointed.
    func closeAll() async {
        for project in state.withLock({ $0.entries.values.map(\.project) }) { await project.close() }
    }

    /// Notes that a project's database is open now, and closes another if too many are.
    private func noteOpened(_ id: String) {
        let oldest: Project? = state.withLock { state in
            guard state.open.insert(id).inserted, state.open.count > configuration.openDatabases else { return nil }
            let entries = state.entries
            let others = state.open.filter { $0 != id }
            guard let oldest = others.min(by: { entries[$0]?.lastUse ?? 0 < entries[$1]?.lastUse ?? 0 }) else {
                return nil
            }
            state.open.remove(oldest)
            return entries[oldest]?.project
        }
        oldest?.submit { $0.closeDatabase() }
    }

    private func newProject(_ id: String, in state: State) throws -> Project {
        guard state.entries.count < configuration.limit else {
            throw APIError(.tooManyProjects, "There are \(configuration.limit) projects already; see --max-projects")
        }
        return Project(
            id: id,
            storage: configuration.storage,
            clock: configuration.clock,
            signingKey: configuration.signingKey,
            logger: configuration.logger
        ) { [weak self] in self?.noteOpened(id) }
    }
}
