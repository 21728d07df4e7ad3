package import HTTP
internal import JSON
package import Logging

/// The emulator: all projects and the way from a request to its answer, without a socket.
package final class Emulator: Sendable {
    /// What the emulator is told at start.
    package struct Configuration: Sendable {
        /// One WAL file per project in this directory; nil keeps everything in memory.
        package var dataDirectory: String?
        package var managementKeys = ManagementKeys()
        package var projectLimit = 10_000
        /// How many databases in files may be open at once.
        package var openDatabases = 128
        /// The time that projects begin with.
        var clock = Clock.system
        package var logger = Logger(label: "descope-emulator") { _ in SwiftLogNoOpLogHandler() }

        package init() {}
    }

    let projects: Projects
    let started: Instant
    private let managementKeys: ManagementKeys
    private let logger: Logger
    private let router = Router.api

    /// - Throws: `SQLiteError` where the template of a project cannot be made.
    package init(_ configuration: Configuration = Configuration()) throws {
        let storage: ProjectStorage =
            if let directory = configuration.dataDirectory {
                .directory(directory)
            } else {
                .memory(template: try ProjectDatabase.template())
            }
        projects = Projects(
            storage: storage,
            clock: configuration.clock,
            limit: configuration.projectLimit,
            openDatabases: configuration.openDatabases
        )
        managementKeys = configuration.managementKeys
        logger = configuration.logger
        started = Clock.system.now
    }

    /// The project with that ID, made on first use.
    ///
    /// - Throws: `APIError` `tooManyProjects`.
    func project(_ id: String) throws -> Project {
        try projects.project(id: id)
    }

    /// Answers a request, on the project's lane where it concerns one: this call itself never waits.
    package func respond(_ request: HTTPRequest, _ completion: @escaping @Sendable (Outcome) -> Void) {
        let finish: @Sendable (HTTPResponse) -> Void = { response in
            self.logger.info("request", metadata: request.metadata(status: response.status))
            completion(.answer(response.withEmulatorHeaders(for: request)))
        }
        guard request.method != .options else { return finish(HTTPResponse(.noContent)) }
        do {
            switch router.match(request) {
            case .target(.operation(let type), let parameters):
                try submit(type, request, parameters, finish)
            case .target(.health, _):
                finish(try Health(of: self).response())
            case .target(.reference(let page), _):
                finish(try page.response())
            case .target(.notBuilt, _):
                throw APIError(
                    .notBuilt,
                    "\(request.method.rawValue) \(request.path) is not built yet; see the coverage table"
                )
            case .otherMethods(let methods):
                var error = APIError(.methodNotAllowed, "\(request.path) answers \(methods.joined(separator: ", "))")
                error.headers["Allow"] = methods.joined(separator: ", ")
                throw error
            case .nothing:
                throw APIError(.unknownPath, "The service has no \(request.method.rawValue) \(request.path)")
            }
        } catch {
            finish(answer(to: error))
        }
    }

    /// The answer to a client that broke HTTP, in the service's envelope.
    package static func refusal(_ error: HTTPProtocolError) -> HTTPResponse {
        APIError(.brokenHTTP, error.reason).response(status: error.status).withEmulatorHeaders(for: nil)
    }

    /// Closes every project's database, checkpointed.
    package func close() async {
        await projects.closeAll()
    }

    private func submit(
        _ type: any Endpoint.Type,
        _ request: HTTPRequest,
        _ parameters: [(name: String, value: String)],
        _ finish: @escaping @Sendable (HTTPResponse) -> Void
    ) throws {
        guard let token = BearerToken(request), managementKeys.accept(token.key) else { throw APIError(.unauthorized) }
        try projects.submit(to: token.projectID) { project in
            finish(self.answer(type, request, parameters, in: project))
        }
    }

    /// The way through one operation, on the project's lane: decode, perform, encode.
    private func answer<Operation: Endpoint>(
        _ type: Operation.Type,
        _ request: HTTPRequest,
        _ parameters: [(name: String, value: String)],
        in project: isolated Project
    ) -> HTTPResponse {
        let decoded: Decoded<Operation>
        do {
            decoded = try RequestDecoding.decode(type, request, parameters: parameters)
        } catch let error as JSONDecodingError {
            return APIError(error).response().adding(Warnings(hintsIn: error.unread))
        } catch {
            return answer(to: error)
        }
        let warnings = Warnings(unread: decoded.unread)
        do {
            return try project.perform(decoded.value, origin: request.origin).response().adding(warnings)
        } catch {
            return answer(to: error).adding(warnings)
        }
    }

    /// The one place where errors become answers: documented ones as they are, anything else without detail.
    private func answer(to error: any Error) -> HTTPResponse {
        if let error = error as? APIError { return error.response() }
        logger.error("unexpected error", metadata: ["error": "\(error)"])
        return APIError(.unknownServerError).response()
    }
}

extension Emulator {
    /// Answers a request within the process.
    func respond(to request: HTTPRequest) async -> HTTPResponse {
        await withCheckedContinuation { continuation in
            respond(request) { outcome in
                switch outcome {
                case .answer(let response), .truncated(let response, _): continuation.resume(returning: response)
                case .drop: continuation.resume(returning: HTTPResponse(.internalServerError))
                }
            }
        }
    }
}

extension HTTPRequest {
    /// Where the client found the emulator: what it calls the host.
    fileprivate var origin: String { headers["Host"].map { "http://\($0)" } ?? Project.defaultOrigin }

    fileprivate func metadata(status: HTTPStatus) -> Logger.Metadata {
        ["method": "\(method.rawValue)", "path": "\(path)", "status": "\(status.code)"]
    }
}
