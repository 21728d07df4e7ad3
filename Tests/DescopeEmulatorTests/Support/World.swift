@testable import DescopeEmulator
import HTTP
import JSON
import Synchronization

/// An emulator in memory with one project and a stopped clock: what most tests need, and only they see.
struct World {
    /// The beginning of 2026, at which the clock stands.
    static let start = Instant(seconds: 1_767_225_600)
    static let projectID = "P2world"

    let emulator: Emulator
    let project: Project

    init(_ change: (inout Emulator.Configuration) -> Void = { _ in }) throws {
        var configuration = Emulator.Configuration()
        configuration.clock = .stopped(Self.start)
        change(&configuration)
        emulator = Emulator(configuration)
        project = try emulator.project(Self.projectID)
    }

    /// Performs an operation as its type has it.
    func perform<Operation: Endpoint>(_ operation: Operation) async throws -> Operation.Output {
        try await project.perform(operation)
    }

    /// The documented error that an operation ends with, if any.
    func error(_ operation: some Endpoint) async throws -> APIError? {
        do {
            _ = try await project.perform(operation)
            return nil
        } catch let error as APIError {
            return error
        }
    }

    /// Sends a request over the wire's types; a header `none` is left out.
    func send(
        _ method: HTTPMethod,
        _ path: String,
        _ body: JSONValue? = nil,
        headers: HTTPHeaders = [:]
    ) async -> HTTPResponse {
        var all: HTTPHeaders = ["Authorization": "Bearer \(Self.projectID):key"]
        for (name, value) in headers { all[name] = value == "none" ? nil : value }
        return await emulator.respond(to: HTTPRequest(method, path, headers: all, body: body.map { $0.bytes() } ?? []))
    }

    /// Posts a body; the answer is the status and the body.
    @discardableResult
    func post(_ path: String, _ body: JSONValue) async throws -> (status: Int, body: JSONValue) {
        let response = await send(.post, path, body)
        return (response.status.code, try JSONValue(parsing: response.body))
    }

    /// Calls one of the emulator's own endpoints of the project, such as `/clock`.
    @discardableResult
    func control(_ method: HTTPMethod, _ path: String, _ body: JSONValue? = nil) async throws -> (
        status: Int, body: JSONValue
    ) {
        let response = await send(method, "/_emulator/v1/projects/\(Self.projectID)" + path, body)
        return (response.status.code, try JSONValue(parsing: response.body))
    }

    /// The user with a login ID, as loading shows it.
    func load(_ loginID: String) async throws -> UserView {
        try await perform(LoadUser(loginId: loginID)).user
    }
}

/// Shows ThreadSanitizer that what a callback hands to a waiting task comes before what the task does with it: the
/// runtime of tasks is not instrumented.
private final class Handover: Sendable {
    private let isGiven = Atomic(false)

    func give() { isGiven.store(true, ordering: .releasing) }

    func take() { _ = isGiven.load(ordering: .acquiring) }
}

extension Emulator {
    /// The outcome of a request.
    func outcome(of request: HTTPRequest) async -> Outcome {
        let handover = Handover()
        let outcome = await withCheckedContinuation { continuation in
            let outcome = respond(request) { outcome in
                handover.give()
                continuation.resume(returning: outcome)
            }
            if let outcome { continuation.resume(returning: outcome) }
        }
        handover.take()
        return outcome
    }

    /// The response to a request; 500 if there is none.
    func respond(to request: HTTPRequest) async -> HTTPResponse {
        switch await outcome(of: request) {
        case .answer(let response), .truncated(let response, _): response
        case .drop: HTTPResponse(.internalServerError)
        }
    }
}

extension LoginID: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { self.init(text) }
}

extension UserIdentifier: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { self.init(text) }
}

extension LoadUser {
    init(loginId: String) {
        self.init(user: UserReference(loginId: UserIdentifier(loginId)))
    }
}

extension CreateUser {
    /// A create request with some fields set.
    static func with(_ loginID: String, _ change: (inout CreateUser) -> Void = { _ in }) -> CreateUser {
        var request = CreateUser(loginId: LoginID(loginID))
        change(&request)
        return request
    }
}
