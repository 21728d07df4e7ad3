internal import Dispatch
internal import HTTP
internal import Lanes
internal import Logging
internal import SQLite

/// One isolated world: a database with its clock, identifiers, and a strand of its own.
///
/// The database opens with the first request, and may close while idle.
actor Project {
    nonisolated let id: String
    nonisolated let strand: Strand
    nonisolated let logger: Logger
    /// What goes wrong with the next requests, in order.
    var faults: [Fault] = []
    private nonisolated let storage: ProjectStorage
    private let whenOpened: @Sendable () -> Void
    private let firstClock: Clock
    private let signingKey: SigningKey?
    private let identifiers = Identifiers()
    private let trail = AuditTrail()
    private let audit = AuditNotes()
    private var opened: Opened?
    /// Requests that wait for a change.
    private var waiting: [(deadline: ContinuousClock.Instant, call: Call, resume: Turn)] = []
    /// The deadlines that have a timer: a request that waits again needs no second one.
    private var timers: Set<ContinuousClock.Instant> = []

    /// The database while it is open, and what is known of it.
    private struct Opened {
        let database: Connection
        let texts: UserTexts
        let facts: UserFacts
        let settings: SettingsStore
        var clock: Clock
    }

    /// Something to do on the project's strand.
    typealias Turn = @Sendable (isolated Project) -> Void

    nonisolated var unownedExecutor: UnownedSerialExecutor { strand.asUnownedSerialExecutor() }

    /// - Parameter whenOpened: Is told whenever a database in a file opens.
    init(
        id: String,
        storage: ProjectStorage,
        clock: Clock,
        signingKey: SigningKey?,
        logger: Logger,
        whenOpened: @escaping @Sendable () -> Void
    ) {
        self.id = id
        self.storage = storage
        self.logger = logger
        self.signingKey = signingKey
        self.whenOpened = whenOpened
        firstClock = clock
        strand = Strand(label: "project \(id)")
    }

    nonisolated func submit(_ work: @escaping Turn) { strand.submit { self.assumeIsolated { work($0) } } }

    /// Whether requests may wait for a disk.
    nonisolated var isDurable: Bool { storage.isDurable }

    /// Runs `body` in one transaction with one fixed time.
    ///
    /// - Parameter action: What the audit trail then records.
    /// - Throws: What `body` throws, after a rollback, except for `APIError.keepingChanges`.
    func transaction<T>(
        recording action: AuditAction?,
        as caller: Caller,
        _ request: RequestFacts,
        warnings: WarningList,
        attempt: Attempt,
        _ body: (Context) throws -> T
    ) throws -> T {
        let opened = try open()
        let database = opened.database
        let context = Context(
            database: database,
            texts: opened.texts,
            facts: opened.facts,
            settings: opened.settings,
            trail: trail,
            audit: audit,
            now: opened.clock.time(at: .system),
            identifiers: identifiers,
            signingKey: signingKey,
            caller: caller,
            request: request,
            warnings: warnings,
            attempt: attempt
        )
        let changes = database.totalChanges
        do {
            // The database may run it twice.
            let result = try database.transaction {
                audit.begin(action)
                return try warnings.droppingOnFailure { try APIError.caughtKeepingChanges { try body(context) } }
            }
            if database.totalChanges != changes { resumeWaiting() }
            let value = try result.get()
            try context.recordAudit()
            return value
        } catch let error as APIError {
            try context.recordAudit(refusal: error)
            throw error
        }
    }

    var waitingCount: Int { waiting.count }
    var nextDeadline: ContinuousClock.Instant? { waiting.map(\.deadline).min() }

    var clock: Clock { get throws { try open().clock } }

    func setClock(_ clock: Clock) throws {
        try ProjectStore(database: open().database).setClock(clock)
        opened?.clock = clock
        resumeWaiting()
    }

    /// The project's database, clock included.
    func image() throws -> [UInt8] { try open().database.serialize() }

    /// Replaces the project, its clock included, by an image.
    ///
    /// - Throws: `NotAProject` or `SQLiteError` for other bytes, `FileError`; the project then stays as it was.
    func replaceDatabase(with image: [UInt8]) throws {
        try adopt(storage.replace(projectID: id, with: image, close: closeDatabase))
        trail.clear()
        resumeWaiting()
    }

    /// Closes the database, checkpointed, until the next request; one in memory is lost.
    func closeDatabase() {
        opened?.database.close()
        opened = nil
    }

    /// Closes the database for good, and drops waiting requests.
    func close() {
        closeDatabase()
        for waiter in waiting { waiter.call.complete(.drop, logger) }
        waiting = []
    }

    /// Calls `resume` once, after the next change or at the deadline.
    func wait(_ call: Call, until deadline: ContinuousClock.Instant, _ resume: @escaping Turn) {
        waiting.append((deadline, call, resume))
        guard timers.insert(deadline).inserted else { return }
        strand.submit(at: .now() + DispatchTimeInterval(deadline - .now)) {
            self.assumeIsolated { project in
                project.timers.remove(deadline)
                project.resumeWaiting(until: deadline)
            }
        }
    }

    /// Resumes all requests, or those due by the deadline, each in its own turn: one may make another change.
    private func resumeWaiting(until deadline: ContinuousClock.Instant? = nil) {
        guard !waiting.isEmpty else { return }
        let due = waiting.filter { $0.deadline <= deadline ?? $0.deadline }
        waiting.removeAll { $0.deadline <= deadline ?? $0.deadline }
        for waiter in due { submit(waiter.resume) }
    }

    private func open() throws -> Opened {
        if let opened { return opened }
        return try adopt(storage.open(projectID: id, clock: firstClock, at: firstClock.time(at: .system)))
    }

    @discardableResult
    private func adopt(_ database: Connection) throws -> Opened {
        if let last = try ProjectDatabase.lastIdentifier(in: database) { identifiers.goOn(after: last) }
        let clock = try ProjectStore(database: database).clock()
        let opened = Opened(
            database: database,
            texts: UserTexts(of: database),
            facts: UserFacts(of: database),
            settings: SettingsStore(of: database),
            clock: clock
        )
        self.opened = opened
        if isDurable { whenOpened() }
        return opened
    }
}

extension Project {
    /// Runs `body` in a transaction of nobody's operation: for the emulator's own endpoints, and for tests.
    func transaction<T: Sendable>(
        recording action: AuditAction? = nil,
        attempt: Attempt = Attempt(started: .now),
        _ body: @Sendable (Context) throws -> T
    ) throws -> T {
        try transaction(
            recording: action,
            as: Caller(projectID: id),
            RequestFacts(publicURL: nil, request: HTTPRequest(.get, "/")),
            warnings: WarningList(),
            attempt: attempt,
            body
        )
    }

    /// Performs an operation in a transaction of its own.
    func perform<Operation: Endpoint>(_ operation: Operation) throws -> Operation.Output {
        try transaction(recording: Operation.audit) { try operation.perform(in: $0) }
    }
}
