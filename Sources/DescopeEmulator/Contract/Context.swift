internal import SQLite

/// What an operation may use: the stores as its transaction sees them, the time, fresh identifiers.
///
/// Not `Sendable`: it cannot outlive the transaction.
struct Context {
    let database: Connection
    let projectID: String
    /// Where the caller reaches the emulator, as in `http://localhost:7372`.
    let origin: String
    let now: Instant
    let identifiers: Identifiers

    var users: UserStore { UserStore(database: database) }
    var roles: RoleStore { RoleStore(database: database) }
    var permissions: PermissionStore { PermissionStore(database: database) }
    var tenants: TenantStore { TenantStore(database: database) }
    var applications: ApplicationStore { ApplicationStore(database: database) }
    var attributes: AttributeStore { AttributeStore(database: database) }
    var codes: CodeStore { CodeStore(database: database) }
    var documents: DocumentStore { DocumentStore(database: database) }
    var outbox: OutboxStore { OutboxStore(database: database) }
    var search: UserSearch { UserSearch(database: database) }
    var project: ProjectStore { ProjectStore(database: database) }

    /// A fresh identifier, later ones sorting after earlier ones.
    func makeID(_ kind: IDKind) -> String {
        identifiers.next(kind, at: now)
    }

    /// Fresh random bytes: salts, tokens, secrets.
    func randomBytes(_ count: Int) -> [UInt8] {
        identifiers.randomBytes(count)
    }

    /// Does something in a savepoint: if it is refused, what it wrote is undone and nothing else (batches).
    ///
    /// - Throws: Anything but `APIError`, which aborts the whole request.
    func attempt<T>(_ body: () throws -> T) throws -> Result<T, APIError> {
        do {
            return .success(try database.savepoint(body))
        } catch let error as APIError {
            return .failure(error)
        }
    }

    /// Does something in a savepoint and undoes it: what it would have answered (dry runs).
    func rehearse<T: Sendable>(_ body: () throws -> T) throws -> T {
        do {
            return try database.savepoint { throw Rehearsed(value: try body()) }
        } catch let rehearsed as Rehearsed<T> {
            return rehearsed.value
        }
    }
}

/// Carries the result of a rehearsal out of its savepoint, which an error undoes.
private struct Rehearsed<T: Sendable>: Error {
    let value: T
}
