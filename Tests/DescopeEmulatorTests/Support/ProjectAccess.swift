@testable import DescopeEmulator
import Dispatch
import Lanes

/// What tests look at inside a project.
extension Project {
    func messages() throws -> [Message] {
        try transaction { try $0.outbox.messages() }
    }

    func remainingSeconds(of token: String) throws -> Int64? {
        try transaction { try $0.codes.remainingSeconds(of: token) }
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
