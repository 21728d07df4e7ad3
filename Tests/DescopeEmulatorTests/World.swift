@testable import DescopeEmulator
import HTTP
import JSON

/// An emulator in memory with one project and a stopped clock: what most tests need, and nobody else sees.
struct World {
    static let noon = Instant(seconds: 1_767_225_600)

    let emulator: Emulator
    let project: Project

    init(_ change: (inout Emulator.Configuration) -> Void = { _ in }) throws {
        var configuration = Emulator.Configuration()
        configuration.clock = .stopped(Self.noon)
        change(&configuration)
        emulator = try Emulator(configuration)
        project = try emulator.project("P2world")
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

    /// Sends a request over the wire's types.
    func send(_ method: String, _ path: String, _ body: JSONValue? = nil, headers: HTTPHeaders = [:]) async
        -> HTTPResponse
    {
        var all: HTTPHeaders = ["Authorization": "Bearer P2world:key"]
        for (name, value) in headers { all[name] = value == "none" ? nil : value }
        return await emulator.respond(
            to: HTTPRequest(HTTPMethod(rawValue: method), path, headers: all, body: body.map { $0.bytes() } ?? [])
        )
    }

    /// Posts a body; the answer is the status and the body.
    @discardableResult
    func post(_ path: String, _ body: JSONValue) async throws -> (status: Int, body: JSONValue) {
        let response = await send("POST", path, body)
        return (response.status.code, try JSONValue(parsing: response.body))
    }

    /// The user with a login ID, as loading shows it.
    func load(_ loginID: String) async throws -> UserView {
        try await perform(LoadUser(loginId: loginID)).user
    }
}

extension CreateUser {
    /// A create request with some fields set.
    static func with(_ loginID: String, _ change: (inout CreateUser) -> Void = { _ in }) -> CreateUser {
        var request = CreateUser(loginId: loginID)
        change(&request)
        return request
    }
}
