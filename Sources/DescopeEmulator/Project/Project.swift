internal import Dispatch
internal import HTTP
internal import Lanes
internal import Logging
internal import SQLite

/// One isolated world: a database with its clock, and identifiers of its own, on a lane of its own.
///
/// Its database opens with the first request and may be closed again while idle; whoever holds the project need not know.
actor Project {
    nonisolated let id: String
    nonisolated let lane: Lane
    let logger: Logger
    /// What goes wrong with the next requests, in this order.
    var faults: [Fault] = []
    private let storage: ProjectStorage
    private let firstClock: Clock
    private let identifiers = Identifiers()
    private var opened: (database: Connection, clock: Clock)?
    /// Requests that wait for a change, by a number of theirs.
    private var waiting: [Int: @Sendable (isolated Project) -> Void] = [:]
    private var waits = 0

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    /// - Parameter clock: The one that the project begins with.
    init(id: String, storage: ProjectStorage, clock: Clock, logger: Logger) {
        self.id = id
        self.storage = storage
        self.logger = logger
        firstClock = clock
        lane = Lane(label: "project \(id)")
    }

    /// Does something on the project's lane.
    nonisolated func submit(_ work: @escaping @Sendable (isolated Project) -> Void) {
        lane.queue.async { self.assumeIsolated { work($0) } }
    }

    /// Runs `body` in one transaction with one fixed time.
    ///
    /// - Throws: What `body` throws; the transaction is then rolled back, but for `APIError.keepingChanges`.
    func transaction<T>(
        as caller: Caller,
        _ request: RequestFacts,
        warnings: WarningList,
        attempt: Attempt,
        _ body: (Context) throws -> T
    ) throws -> T {
        let (database, clock) = try open()
        let context = Context(
            database: database,
            now: clock.time(at: .system),
            identifiers: identifiers,
            caller: caller,
            request: request,
            warnings: warnings,
            attempt: attempt
        )
        let changes = database.totalChanges
        let result = try database.transaction { try APIError.caughtKeepingChanges { try body(context) } }
        if database.totalChanges != changes { tellWaiting() }
        return try result.get()
    }

    /// How many requests wait for a change.
    var waitingCount: Int { waiting.count }

    /// The project's clock.
    var clock: Clock {
        get throws { try open().clock }
    }

    /// Moves or stops the project's clock.
    func setClock(_ clock: Clock) throws {
        let database = try open().database
        try ProjectStore(database: database).setClock(clock)
        opened = (database, clock)
        tellWaiting()
    }

    /// An image of the project: its database, with its clock.
    func image() throws -> [UInt8] {
        try open().database.serialize()
    }

    /// Puts an image in place of the project: everything that was is gone, its clock too.
    ///
    /// - Throws: `SQLiteError` for bytes that are no project's image; the project then stays as it was.
    func replaceDatabase(with image: [UInt8]) throws {
        try ProjectDatabase.check(image)
        close()
        try adopt(storage.replace(projectID: id, with: image))
        tellWaiting()
    }

    /// Closes the database until the next request; a database in memory stays.
    func closeIdle() {
        guard storage.isDurable else { return }
        close()
    }

    /// Closes the database, checkpointed.
    func close() {
        opened?.database.close()
        opened = nil
    }

    /// Has `resume` called once: after the project's next change, or at the deadline.
    func waitForChange(
        until deadline: ContinuousClock.Instant,
        _ resume: @escaping @Sendable (isolated Project) -> Void
    ) {
        waits += 1
        let number = waits
        waiting[number] = resume
        lane.queue.asyncAfter(deadline: .now() + deadline.dispatchInterval) {
            self.assumeIsolated { $0.resume(number) }
        }
    }

    /// Resumes whoever waits for a change; each in a turn of its own, as what it does may be a change, too.
    private func tellWaiting() {
        for number in waiting.keys.sorted() { submit { $0.resume(number) } }
    }

    private func resume(_ number: Int) {
        waiting.removeValue(forKey: number)?(self)
    }

    private func open() throws -> (database: Connection, clock: Clock) {
        if let opened { return opened }
        return try adopt(storage.open(projectID: id, clock: firstClock, at: firstClock.time(at: .system)))
    }

    @discardableResult
    private func adopt(_ database: Connection) throws -> (database: Connection, clock: Clock) {
        if let last = try ProjectDatabase.lastIdentifier(in: database) { identifiers.goOn(after: last) }
        let opened = (database, try ProjectStore(database: database).clock())
        self.opened = opened
        return opened
    }
}

extension Project {
    /// Runs `body` in one transaction with one fixed time: for seeds, exports and tests.
    func transaction<T: Sendable>(_ body: @Sendable (Context) throws -> T) throws -> T {
        try transaction(
            as: Caller(projectID: id),
            RequestFacts(publicURL: nil, request: HTTPRequest(.get, "/")),
            warnings: WarningList(),
            attempt: Attempt(started: .now),
            body
        )
    }

    /// Performs an operation in a transaction of its own.
    func perform<Operation: Endpoint>(_ operation: Operation) throws -> Operation.Output {
        try transaction { try operation.perform(in: $0) }
    }
}

extension ContinuousClock.Instant {
    /// How long it is until then, at least nothing.
    fileprivate var dispatchInterval: DispatchTimeInterval {
        let (seconds, attoseconds) = (self - .now).components
        return .nanoseconds(max(0, Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)))
    }
}
