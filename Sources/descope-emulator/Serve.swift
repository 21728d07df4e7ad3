internal import DescopeEmulator
internal import Glibc
internal import HTTP
internal import HTTPServer
internal import Logging

/// `serve`: the emulator itself, until SIGTERM or SIGINT.
enum Serve: Command {
    static let name = "serve"
    static let summary = "Start the emulator (the default). A flag wins over its variable, DESCOPE_EMULATOR_<FLAG>."
    static let flags = [
        Flag("port", "The port to listen on; 0 lets the system choose. (default: \(Defaults.port))"),
        Flag("host", "The numeric address to listen on. (default: 127.0.0.1, and ::1 if it is available)"),
        Flag(
            "public-url",
            "Where clients reach the emulator, as in https://auth.example. (default: what they call the host)"
        ),
        Flag("data", "A directory for one database file per project; without it everything is in memory."),
        Flag("log-level", "trace, debug, info, notice, warning, error or critical. (default: notice)"),
        Flag("log-format", "text or json; json also makes the ready line a JSON object. (default: text)"),
        Flag("ready-file", "A file that says {url, port, pid, version} once requests are answered."),
        Flag("key-file", "An RSA private key in PEM that signs tokens. (default: the key that every emulator has)"),
        Flag("management-key", "A management key to accept; may be repeated. Without it any key is accepted."),
        Flag("max-head", "The largest request head, in bytes. (default: 16384)"),
        Flag("max-body", "The largest request body, in bytes. (default: 8388608)"),
        Flag("max-connections", "How many connections may be open at once. (default: 4096)"),
        Flag("max-projects", "How many projects there may be. (default: 10000)"),
    ]

    static func run(_ arguments: Arguments) async throws {
        let settings = try ServeSettings(arguments)
        let signals = await StopSignals.listening()
        // The reader of the log may leave; the emulator stays.
        signal(SIGPIPE, SIG_IGN)
        let descriptors = DescriptorLimit.raise()
        let logger = Log.logger(settings)
        let emulator = Emulator(try configuration(of: settings, descriptors: descriptors, logger: logger))
        let server = Server(
            configuration: configuration(of: settings),
            refusal: { Emulator.refusal($0) },
            responder: { emulator.respond($0, $1) }
        )
        let port = try await start(server)
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
        configuration.signingKey = try settings.keyFile.map(KeyFile.read)
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
