internal import SQLite

/// How many users there are, counted when a search first asks, and kept from then on.
///
/// Measured: a counter in the database, be it a trigger's, makes an insert half as dear again.
final class UserCounts {
    private let database: Connection
    private var regular = 0
    private var test = 0
    /// What was counted; nil before.
    private var edition: Edition?

    init(of database: Connection) { self.database = database }

    func count(_ testUsers: UserQuery.TestUsers) throws -> Int {
        let current = try database.edition()
        if edition != current {
            test = try database.first("SELECT count(*) FROM users WHERE isTest = 1") { $0.int(0) } ?? 0
            regular = try (database.first("SELECT count(*) FROM users") { $0.int(0) } ?? 0) - test
            edition = current
        }
        return switch testUsers {
        case .excluded: regular
        case .included: regular + test
        case .only: test
        }
    }

    /// Notes that a user came, or went; without a count this changes nothing.
    func add(_ change: Int, isTest: Bool) { if isTest { test += change } else { regular += change } }

    /// Forgets the count until the next search.
    func drop() { edition = nil }
}
