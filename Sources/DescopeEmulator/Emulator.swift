internal import Dispatch
package import HTTP
package import Logging

/// The emulator without a socket: finds a request's route, reads who calls, and hands the call to its project.
package final class Emulator: Sendable {
    /// What the emulator is told at start.
    package struct Configuration: Sendable {
        /// One WAL file per project in this directory; nil keeps everything in memory.
        package var dataDirectory: String?
        package var managementKeys = ManagementKeys()
        package var projectLimit = 10_000
        /// How many databases in files may be open at once.
        package var openDatabases = 128
        /// Where clients reach the emulator, as in `https://auth.example`; nil believes what they call the host.
        package var publicURL: String?
        /// What tokens are signed with; nil for the key that every emulator has.
        package var signingKey: SigningKey?
        package var logger = Logger(label: "descope-emulator") { _ in SwiftLogNoOpLogHandler() }
        /// The clock that projects begin with.
        var clock = Clock.system
        var destinations = Destinations.api

        package init() {}
    }

    let projects: Projects
    private let configuration: Configuration
    private let started = Instant.system

    package init(_ configuration: Configuration = Configuration()) {
        self.configuration = configuration
        projects = Projects(
            Projects.Configuration(
                storage: configuration.dataDirectory.map { .directory($0) } ?? .memory,
                clock: configuration.clock,
                signingKey: configuration.signingKey,
                limit: configuration.projectLimit,
                openDatabases: configuration.openDatabases,
                logger: configuration.logger
            )
        )
    }

    /// The project with that ID, made on first use.
    ///
    /// - Throws: `APIError` `tooManyProjects`.
    func project(_ id: String) throws -> Project { try projects.project(id: id) }

    /// Answers a request at once, or returns nil and calls `completion` later: this call itself never waits.
    package func respond(
        _ request: HTTPRequest,
        _ completion: @escaping @Sendable (Outcome) -> Void
    ) -> Outcome? {
        outcome(of: request, completion)?.finished(for: request, configuration.logger)
    }

    private func outcome(of request: HTTPRequest, _ completion: @escaping @Sendable (Outcome) -> Void) -> Outcome? {
        guard request.method != .options else { return refusal(of: request) ?? .answer(HTTPResponse(.noContent)) }
        switch configuration.destinations.match(request) {
        case .target(.operation(let type), let match): return submit(type, request, match, completion)
        case .target(.control(let type), let match):
            return refusal(of: request) ?? control(type, request, match, completion)
        case .target(.project(let type), let match):
            return refusal(of: request) ?? control(type, request, match, completion)
        case .target(.notBuilt, _): return .answer(Self.notBuilt(request))
        case .otherMethods(let methods): return refusal(of: request) ?? .answer(Self.methodNotAllowed(request, methods))
        case .nothing: return refusal(of: request) ?? .answer(Self.unknownPath(request))
        }
    }

    /// The answer to a client that broke HTTP, in the service's envelope.
    package static func refusal(_ error: HTTPProtocolError) -> HTTPResponse {
        ErrorEnvelope.descope.response(to: APIError(.brokenHTTP, error.reason), status: error.status)
            .withEmulatorHeaders(for: nil)
    }

    /// Closes every project's database, checkpointed.
    package func close() async { await projects.closeAll() }

    private func submit(
        _ type: any Endpoint.Type,
        _ request: HTTPRequest,
        _ match: RouteMatch,
        _ completion: @escaping @Sendable (Outcome) -> Void
    ) -> Outcome? {
        let spec = type.spec
        do {
            guard let caller = try spec.access.caller(of: request, match, accepting: configuration.managementKeys)
            else {
                preconditionFailure("\(type) belongs to no project")
            }
            let call = call(.operation(type), request, match, caller, completion)
            return try projects.project(id: caller.projectID).respond(to: call)
        } catch {
            return .answer(spec.errors.response(to: error, configuration.logger))
        }
    }

    private func call(
        _ target: Call.Target,
        _ request: HTTPRequest,
        _ match: RouteMatch,
        _ caller: Caller,
        _ completion: @escaping @Sendable (Outcome) -> Void
    ) -> Call {
        let facts = RequestFacts(publicURL: configuration.publicURL, request: request)
        return Call(target: target, match: match, caller: caller, facts: facts, completion: completion)
    }

    private func control(
        _ type: any ControlEndpoint.Type,
        _ request: HTTPRequest,
        _ match: RouteMatch,
        _ completion: @escaping @Sendable (Outcome) -> Void
    ) -> Outcome? {
        guard type.spec.isHeavy else { return .answer(answer(type, request, match)) }
        DispatchQueue.global().async {
            completion(.answer(self.answer(type, request, match)).finished(for: request, self.configuration.logger))
        }
        return nil
    }

    private func answer<Control: ControlEndpoint>(
        _ type: Control.Type,
        _ request: HTTPRequest,
        _ match: RouteMatch
    ) -> HTTPResponse {
        do {
            let control = try RequestDecoding.decodeStrictly(type, request, match)
            return try control.perform(in: ControlContext(projects: projects, started: started)).response()
        } catch {
            return type.spec.errors.response(to: error, configuration.logger)
        }
    }
}

/// The emulator's own endpoints of a project.
extension Emulator {
    private func control(
        _ type: any ProjectEndpoint.Type,
        _ request: HTTPRequest,
        _ match: RouteMatch,
        _ completion: @escaping @Sendable (Outcome) -> Void
    ) -> Outcome? {
        do {
            let id = match.parameter(ControlAPI.projectID) ?? ""
            guard let project = try projects.existingProject(id: id) else {
                throw APIError(.projectNotFound, "There is no project \(id): the first call of the service makes it")
            }
            return project.respond(to: call(.control(type), request, match, Caller(projectID: id), completion))
        } catch {
            return .answer(type.spec.errors.response(to: error, configuration.logger))
        }
    }

    /// The answer to a page that must not call the emulator's own endpoints.
    private func refusal(of request: HTTPRequest) -> Outcome? {
        guard let error = OriginGuard(publicURL: configuration.publicURL).refusal(of: request) else { return nil }
        return .answer(ErrorEnvelope.descope.response(to: error))
    }
}

/// Requests that reach no operation.
extension Emulator {
    private static func notBuilt(_ request: HTTPRequest) -> HTTPResponse {
        let message = "\(request.method.rawValue) \(request.path) is not built yet; see the coverage table"
        return ErrorEnvelope.descope.response(to: APIError(.notBuilt, message))
    }

    private static func methodNotAllowed(_ request: HTTPRequest, _ methods: [String]) -> HTTPResponse {
        let allowed = methods.joined(separator: ", ")
        let error = APIError(.methodNotAllowed, "\(request.path) answers \(allowed)")
        var response = ErrorEnvelope.descope.response(to: error)
        response.headers["Allow"] = allowed
        return response
    }

    private static func unknownPath(_ request: HTTPRequest) -> HTTPResponse {
        let message = "The service has no \(request.method.rawValue) \(request.path)"
        return ErrorEnvelope.descope.response(to: APIError(.unknownPath, message))
    }
}
