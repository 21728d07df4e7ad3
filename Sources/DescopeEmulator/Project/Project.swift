internal import Dispatch
internal import Lanes
internal import SQLite

/// One isolated world: a database, a clock and identifiers of its own, on a lane of its own.
///
/// Its database opens with the first request and may be closed again while idle; whoever holds the project need not know.
actor Project {
    /// Where an operation believes the emulator to be, unless a request tells.
    static let defaultOrigin = "http://localhost:7372"

    nonisolated let id: String
    nonisolated let lane: Lane
    private let storage: ProjectStorage
    private let identifiers = Identifiers()
    private var clock: Clock
    private var database: Connection?

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    init(id: String, storage: ProjectStorage, clock: Clock) {
        self.id = id
        self.storage = storage
        self.clock = clock
        lane = Lane(label: "project \(id)")
    }

    /// Does something on the project's lane.
    nonisolated func submit(_ work: @escaping @Sendable (isolated Project) -> Void) {
        lane.queue.async { self.assumeIsolated { work($0) } }
    }

    /// Runs an operation in one transaction with one fixed time.
    ///
    /// - Throws: What the operation throws, after ROLLBACK.
    func perform<Operation: Endpoint>(
        _ operation: Operation,
        origin: String = Project.defaultOrigin
    ) throws -> Operation.Output {
        let database = try openDatabase()
        let context = Context(
            database: database,
            projectID: id,
            origin: origin,
            now: clock.now,
            identifiers: identifiers
        )
        return try database.transaction { try operation.perform(in: context) }
    }

    /// Moves or stops the project's clock.
    func setClock(_ clock: Clock) {
        self.clock = clock
    }

    /// Closes the database until the next request; a database in memory stays.
    func closeIdle() {
        guard storage.isDurable else { return }
        close()
    }

    /// Closes the database, checkpointed.
    func close() {
        database?.close()
        database = nil
    }

    private func openDatabase() throws -> Connection {
        if let database { return database }
        let opened = try storage.open(projectID: id, at: clock.now)
        if let last = try ProjectDatabase.lastIdentifier(in: opened) { identifiers.goOn(after: last) }
        database = opened
        return opened
    }
}
