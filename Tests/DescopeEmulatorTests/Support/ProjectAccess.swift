@testable import DescopeEmulator
import JSON
import SQLite

/// What tests look at inside a project.
extension Project {
    func messages() throws -> [Message] {
        try transaction { try $0.outbox.messages().map(\.message) }
    }

    /// The audit trail, the oldest record first.
    func auditRecords() throws -> [AuditRecord] {
        try transaction { $0.trail.records(matching: AuditQuery(from: Instant(milliseconds: 0))) }
    }

    /// What is kept of a code or token; nil for one that was never issued.
    func code(_ secret: String) throws -> StoredCode? {
        try transaction { context in
            let sql: SQL =
                "SELECT kind, userId, loginId, pendingRef, expirationTime, body FROM codes WHERE secretHash = ?"
            return try context.database.first(sql, sha256(secret)) { row in
                StoredCode(
                    kind: row.text(0),
                    userID: row.textIfPresent(1),
                    loginID: row.text(2),
                    pendingRef: row.text(3),
                    seconds: Instant(milliseconds: row.integer(4)).seconds - context.now.seconds,
                    details: try JSONValue(parsing: Array(row.text(5).utf8))
                )
            }
        }
    }

    /// A user with what no answer shows.
    func stored(_ loginID: String) throws -> User? {
        try transaction { try $0.users.find(LoginID(loginID)) }
    }

    /// How many sessions of a user are not revoked.
    func openSessionCount(of loginID: LoginID) throws -> Int? {
        try transaction { context in
            let sql: SQL = "SELECT count(*) FROM sessions WHERE userId = ? AND revokedTime IS NULL"
            return try context.database.first(sql, context.users.get(loginID).id) { $0.int(0) }
        }
    }
}

/// A code or token that waits to be verified.
struct StoredCode {
    let kind: String
    let userID: String?
    let loginID: String
    let pendingRef: String
    /// How long it still works.
    let seconds: Int64
    let details: JSONValue
}
