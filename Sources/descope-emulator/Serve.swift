internal import ArgumentParser
internal import DescopeEmulator
internal import Glibc
internal import HTTP
internal import HTTPServer
internal import Logging

/// `serve`: the emulator itself, until SIGTERM or SIGINT.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Start the emulator (the default).",
        discussion: "Every flag has an environment variable, DESCOPE_EMULATOR_<FLAG>; the flag wins over it."
    )

    @OptionGroup var options: ServeOptions

    func run() async throws {
        let settings = try ServeSettings(options)
        let signals = StopSignals()
        // The reader of the log may leave; the emulator stays.
        signal(SIGPIPE, SIG_IGN)
        let descriptors = DescriptorLimit.raise()
        let logger = Log.logger(settings)
        let configuration = try Self.configuration(of: settings, descriptors: descriptors, logger: logger)
        let emulator = Emulator(configuration)
        let server = Server(
            configuration: Self.configuration(of: settings),
            refusal: { Emulator.refusal($0) },
            responder: { emulator.respond($0, $1) }
        )
        let port = try await Self.start(server)
        let readiness = Readiness(host: settings.host, port: port)
        try readiness.announce(settings)
        await signals.first()
        logger.notice("stopping")
        readiness.withdraw(settings)
        await server.stop()
        await emulator.close()
    }

    private static func configuration(of settings: ServeSettings, descriptors: Int, logger: Logger) throws
        -> Emulator.Configuration
    {
        var configuration = Emulator.Configuration()
        configuration.dataDirectory = try settings.data.map(DataDirectory.prepare)
        configuration.managementKeys = ManagementKeys(settings.managementKeys)
        configuration.projectLimit = settings.maxProjects
        configuration.publicURL = settings.publicURL
        // An open database has up to three files; half of the descriptors are for clients.
        configuration.openDatabases = max(1, min(configuration.openDatabases, descriptors / 6))
        configuration.logger = logger
        return configuration
    }

    private static func configuration(of settings: ServeSettings) -> ServerConfiguration {
        var configuration = ServerConfiguration()
        configuration.host = settings.host
        configuration.port = settings.port
        configuration.limits.head = settings.maxHead
        configuration.limits.body = settings.maxBody
        configuration.maxConnections = settings.maxConnections
        return configuration
    }

    private static func start(_ server: Server) async throws -> UInt16 {
        do {
            return try await server.start()
        } catch {
            switch error {
            case .addressInUse(let port): throw Failure(.portInUse, "port \(port) is in use; see --port")
            case .cannotBind: throw Failure(.runTime, "\(error)")
            }
        }
    }
}
