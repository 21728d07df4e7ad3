@testable import DescopeEmulator
import Dispatch
import Lanes

/// What tests look at inside a project.
extension Project {
    func messages() throws -> [Message] {
        try perform(ReadOutbox()).messages
    }

    func remainingSeconds(of token: String) throws -> Int64? {
        try perform(ReadCode(token: token)).remainingSeconds
    }

    /// Makes the project slow: nothing runs on its lane until `resume`.
    nonisolated func suspend() {
        lane.queue.suspend()
    }

    nonisolated func resume() {
        lane.queue.resume()
    }
}

extension Project {
    /// A user with what no answer shows.
    func stored(_ loginID: String) throws -> User? {
        try perform(ReadUser(loginID: loginID)).user
    }
}

/// Reads a user as it is stored.
private struct ReadUser: Endpoint {
    static let routes: [Route] = []
    static let summary = ""
    static let evidence = Evidence.assumed

    let loginID: String

    struct Output: JSONResponse {
        let user: User?

        init(user: User?) { self.user = user }
        init(from decoder: any Decoder) throws { user = nil }
        func encode(to encoder: any Encoder) throws {}
    }

    func perform(in context: Context) throws -> Output {
        Output(user: try context.users.find(loginID: loginID))
    }
}

/// Reads the outbox.
private struct ReadOutbox: Endpoint {
    static let routes: [Route] = []
    static let summary = ""
    static let evidence = Evidence.assumed

    struct Output: JSONResponse {
        let messages: [Message]

        init(messages: [Message]) { self.messages = messages }
        init(from decoder: any Decoder) throws { messages = [] }
        func encode(to encoder: any Encoder) throws {}
    }

    func perform(in context: Context) throws -> Output {
        Output(messages: try context.outbox.messages())
    }
}

/// Looks at one code.
private struct ReadCode: Endpoint {
    static let routes: [Route] = []
    static let summary = ""
    static let evidence = Evidence.assumed

    let token: String

    struct Output: JSONResponse {
        let remainingSeconds: Int64?
    }

    func perform(in context: Context) throws -> Output {
        Output(remainingSeconds: try context.codes.remainingSeconds(of: token, at: context.now))
    }
}
