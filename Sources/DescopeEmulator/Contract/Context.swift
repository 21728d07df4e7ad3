internal import Lanes
internal import SQLite

/// What an operation may use: stores within its transaction, the time, fresh identifiers, the caller.
///
/// Not `Sendable`, so it cannot outlive the transaction; a class, because many small values hold it.
final class Context {
    let database: Connection
    let texts: UserTexts
    let facts: UserFacts
    let trail: AuditTrail
    let audit: AuditNotes
    let now: Instant
    let identifiers: Identifiers
    let caller: Caller
    let request: RequestFacts
    let warnings: WarningList
    private let settingsStore: SettingsStore
    private let chosenKey: SigningKey?
    private let attempt: Attempt

    init(
        database: Connection,
        texts: UserTexts,
        facts: UserFacts,
        settings: SettingsStore,
        trail: AuditTrail,
        audit: AuditNotes,
        now: Instant,
        identifiers: Identifiers,
        signingKey: SigningKey?,
        caller: Caller,
        request: RequestFacts,
        warnings: WarningList,
        attempt: Attempt
    ) {
        (self.database, self.texts, self.facts) = (database, texts, facts)
        settingsStore = settings
        (self.now, self.identifiers, chosenKey) = (now, identifiers, signingKey)
        (self.trail, self.audit) = (trail, audit)
        (self.caller, self.request, self.warnings, self.attempt) = (caller, request, warnings, attempt)
    }

    var projectID: String { caller.projectID }

    var users: UserStore { UserStore(database: database, texts: texts, facts: facts, audit: audit, now: now) }
    var roles: RoleStore { RoleStore(database: database, facts: facts) }
    var permissions: PermissionStore { PermissionStore(database: database) }
    var tenants: TenantStore { TenantStore(database: database) }
    var applications: ApplicationStore { ApplicationStore(database: database) }
    var accessKeys: AccessKeyStore { AccessKeyStore(database: database) }
    var attributes: AttributeStore { AttributeStore(database: database) }
    var codes: CodeStore { CodeStore(database: database, now: now, identifiers: identifiers) }
    var sessions: SessionStore { SessionStore(database: database, now: now) }
    var passwords: PasswordStore { PasswordStore(database: database, now: now) }
    var logins: LoginStore { LoginStore(database: database) }
    var tickets: TicketStore { TicketStore(database: database, now: now) }
    var documents: DocumentStore { DocumentStore(database: database) }
    var outbox: OutboxStore { OutboxStore(database: database, now: now, identifiers: identifiers) }
    var userSearch: UserSearch { UserSearch(database: database, texts: texts, facts: facts) }
    var project: ProjectStore { ProjectStore(database: database) }

    /// The key that the project's tokens are signed with.
    var signingKey: SigningKey { chosenKey ?? .development }

    /// The project's settings.
    var settings: ProjectSettings {
        get throws { try settingsStore.current() }
    }

    /// Changes the project's settings.
    func save(_ settings: ProjectSettings) throws { try settingsStore.save(settings) }

    /// A fresh identifier that sorts after all earlier ones.
    func makeID(_ kind: IDKind) -> String { identifiers.next(kind, at: now) }

    /// Random bytes for salts and codes.
    func randomBytes(_ count: Int) -> [UInt8] { identifiers.randomBytes(count) }

    /// Random bytes in hexadecimal, for tokens and secrets.
    func randomHex(bytes count: Int) -> String { hex(randomBytes(count)) }
}

extension Context {
    /// Runs `body` in a savepoint, so that a refusal undoes only what `body` wrote.
    ///
    /// - Throws: Any error but `APIError`; it aborts the request.
    func attempt<T>(_ body: () throws -> T) throws -> Result<T, APIError> {
        do {
            return try audit.droppingOnFailure { try database.savepoint { try noting(body) } }
        } catch let error as APIError {
            return .failure(error)
        }
    }

    /// Runs a `body` that refuses before it writes, so that it needs no savepoint.
    ///
    /// - Throws: Any error but `APIError`; `RefusedTooLate` for a refusal after a change. It aborts the request.
    private func attemptUnwritten<T>(_ body: () throws -> T) throws -> Result<T, APIError> {
        let changes = database.totalChanges
        do {
            return try noting(body)
        } catch let error as APIError {
            guard database.totalChanges == changes else { throw RefusedTooLate(error: error) }
            return .failure(error)
        }
    }

    /// A mistake of ours: what was written would stay.
    private struct RefusedTooLate: Error {
        let error: APIError
    }

    private func noting<T>(_ body: () throws -> T) throws -> Result<T, APIError> {
        try warnings.droppingOnFailure { try APIError.caughtKeepingChanges(body) }
    }

    /// Runs `body` for each item: a refused one does not affect the others.
    ///
    /// - Parameter refusesFirst: Whether `body` refuses an item, if at all, before it writes; else it has a savepoint.
    /// - Throws: Any error but `APIError`, and what `refused` throws.
    func each<Item>(
        _ items: [Item],
        refusesFirst: (Item) -> Bool = { _ in false },
        _ body: (Item) throws -> Void,
        refused: (Item, APIError) throws -> Void
    ) throws {
        for (index, item) in items.enumerated() {
            let result = try refusesFirst(item) ? attemptUnwritten { try body(item) } : attempt { try body(item) }
            if case .failure(let error) = result { try refused(item, error) }
            giveWay(after: index)
        }
    }

    /// Performs every item of a field; the first refusal ends the request, and says which item it was.
    func all<Item: Endpoint>(_ items: [Item], _ field: String) throws -> [Item.Output] {
        try all(items, field) { try $0.perform(in: self) }
    }

    /// The same for items that are no operations by themselves.
    func all<Item, Output>(_ items: [Item], _ field: String, _ body: (Item) throws -> Output) throws -> [Output] {
        try items.enumerated().map { index, item in
            do {
                return try body(item)
            } catch let error as APIError {
                throw error.at("\(field)[\(index)]")
            }
        }
    }
}

extension Context {
    /// The result of slow work, done off every lane.
    ///
    /// - Throws: `NotYet` until the request's work is done.
    func result<T: Sendable>(of key: String, _ work: @escaping @Sendable () -> T) throws -> T {
        guard let result = attempt.results[key] as? T else { throw NotYet.needs(Work(key: key, perform: work)) }
        return result
    }

    /// Waits for the project's next change; returns when the request has waited for `duration`.
    ///
    /// - Throws: `NotYet` until then.
    func waitForChange(atMost duration: Duration) throws {
        // A duration may come from a request: a century does not overflow.
        let deadline = attempt.started + min(duration, .seconds(3_155_760_000))
        guard deadline <= .now else { throw NotYet.waiting(until: deadline) }
    }
}

extension APIError {
    /// What `body` returns, or the error with which it keeps its changes.
    static func caughtKeepingChanges<T>(_ body: () throws -> T) throws -> Result<T, APIError> {
        do {
            return .success(try body())
        } catch let error as APIError where error.keepsChanges {
            return .failure(error)
        }
    }
}
