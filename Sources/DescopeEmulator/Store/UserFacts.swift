internal import SQLite

/// What is known of all users together, and of those to come: each fact is found when first needed, and then kept.
///
/// Measured: a counter in the database, be it a trigger's, makes an insert half as dear again.
final class UserFacts {
    private let database: Connection
    private var regular = 0
    private var test = 0
    /// What was counted; nil before.
    private var countedEdition: Edition?
    private var someHaveCapitals = false
    /// Where capitals were looked for; nil before.
    private var capitalsEdition: Edition?
    private var lastSerial: Int64 = 0
    /// Where the last serial was read.
    private var serialEdition: Edition?
    private var defaultRoleIDs: [String] = []
    /// Where default roles were read.
    private var rolesEdition: Edition?
    /// Where the order of changes was indexed.
    private var indexEdition: Edition?

    init(of database: Connection) { self.database = database }

    func count(_ testUsers: UserQuery.TestUsers) throws -> Int {
        let edition = try database.edition()
        if countedEdition != edition {
            test = try database.first("SELECT count(*) FROM users WHERE isTest = 1") { $0.int(0) } ?? 0
            regular = try (database.first("SELECT count(*) FROM users") { $0.int(0) } ?? 0) - test
            countedEdition = edition
        }
        return switch testUsers {
        case .excluded: regular
        case .included: regular + test
        case .only: test
        }
    }

    /// Notes that a user came, or went; without a count this changes nothing.
    func count(_ change: Int, isTest: Bool) { if isTest { test += change } else { regular += change } }

    /// Forgets the count until the next search.
    func dropCount() { countedEdition = nil }

    /// Whether a login ID may have capital ASCII letters: without any, two never differ in case alone.
    func mayHaveCapitals() throws -> Bool {
        let edition = try database.edition()
        if capitalsEdition != edition {
            someHaveCapitals = try database.exists("SELECT 1 FROM login_ids WHERE loginId <> lower(loginId) LIMIT 1")
            capitalsEdition = edition
        }
        return someHaveCapitals
    }

    /// Notes a new login ID.
    func note(_ loginID: String) { if loginID.hasCapitals { someHaveCapitals = true } }

    /// The serial of the next user.
    func nextSerial() throws -> Int64 {
        let edition = try database.edition()
        if serialEdition != edition {
            lastSerial = try database.first("SELECT max(serial) FROM users") { $0.integer(0) } ?? 0
            serialEdition = edition
        }
        lastSerial += 1
        return lastSerial
    }

    /// The IDs of the roles that a user given none gets, as `read` finds them (CR-08).
    func newUserRoleIDs(_ read: () throws -> [String]) throws -> [String] {
        let edition = try database.edition()
        if rolesEdition != edition {
            defaultRoleIDs = try read()
            rolesEdition = edition
        }
        return defaultRoleIDs
    }

    /// Forgets those roles, because the project's roles change.
    func dropRoles() { rolesEdition = nil }

    /// Has the order of changes indexed.
    func indexModification() throws {
        let edition = try database.edition()
        guard indexEdition != edition else { return }
        try database.execute(Tables.usersByModification)
        indexEdition = edition
    }
}

extension String {
    /// Whether there are capital ASCII letters in it.
    var hasCapitals: Bool { utf8.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } }
}
