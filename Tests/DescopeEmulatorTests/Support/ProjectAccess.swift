@testable import DescopeEmulator
import Dispatch
import Lanes
import SQLite

/// What tests look at inside a project.
extension Project {
    func messages() throws -> [Message] {
        try transaction { try $0.outbox.messages() }
    }

    /// How long a code or token still works, in seconds; nil for one that was never issued.
    func remainingSeconds(of token: String) throws -> Int64? {
        try transaction { context in
            let sql = "SELECT expirationTime FROM codes WHERE secretHash = ?"
            return try context.database.first(sql, sha256(token)) {
                Instant(milliseconds: $0.integer(0)).seconds - context.now.seconds
            }
        }
    }

    /// A user with what no answer shows.
    func stored(_ loginID: String) throws -> User? {
        try transaction { try $0.users.find(LoginID(loginID)) }
    }

    /// Makes the project slow: nothing runs on its lane until `resume`.
    nonisolated func suspend() {
        lane.queue.suspend()
    }

    nonisolated func resume() {
        lane.queue.resume()
    }
}
