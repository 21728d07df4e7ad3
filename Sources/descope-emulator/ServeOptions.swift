internal import ArgumentParser
internal import DescopeEmulator
internal import HTTP
internal import Logging

/// The options of `serve`, as flags.
struct ServeOptions: ParsableArguments {
    @Option(help: "The port to listen on; 0 lets the system choose. (default: \(Defaults.port))")
    var port: UInt16?

    @Option(help: "The numeric address to listen on. (default: 127.0.0.1, and ::1 if it is available)")
    var host: String?

    @Option(help: "Where clients reach the emulator, as in https://auth.example. (default: what they call the host)")
    var publicURL: String?

    @Option(help: "A directory for one database file per project; without it everything is in memory.")
    var data: String?

    @Option(help: "trace, debug, info, notice, warning, error or critical. (default: notice)")
    var logLevel: String?

    @Option(help: "text or json; json also makes the ready line a JSON object. (default: text)")
    var logFormat: String?

    @Option(help: "A file that says {url, port, pid, version} once requests are answered.")
    var readyFile: String?

    @Option(help: "A management key to accept; may be repeated. Without it any key is accepted.")
    var managementKey: [String] = []

    @Option(help: "The largest request head, in bytes. (default: 16384)")
    var maxHead: Int?

    @Option(help: "The largest request body, in bytes. (default: 8388608)")
    var maxBody: Int?

    @Option(help: "How many connections may be open at once. (default: 4096)")
    var maxConnections: Int?

    @Option(help: "How many projects there may be. (default: 10000)")
    var maxProjects: Int?
}

/// The options with the environment and the defaults filled in.
struct ServeSettings {
    enum LogFormat: String {
        case text, json
    }

    /// 1 GiB, or as many connections or projects: more than any machine can take, but too small to overflow.
    private static let largestLimit = 1 << 30

    let port: UInt16
    let host: String
    let publicURL: String?
    let data: String?
    let logLevel: Logger.Level
    let logFormat: LogFormat
    let readyFile: String?
    let managementKeys: [String]
    let maxHead: Int
    let maxBody: Int
    let maxConnections: Int
    let maxProjects: Int

    /// - Throws: `Failure` with status 2 that names the problem.
    init(_ options: ServeOptions) throws {
        port = try options.port ?? Environment.value("port", as: UInt16.self) ?? Defaults.port
        host = options.host ?? Environment.value("host") ?? "127.0.0.1"
        publicURL = options.publicURL ?? Environment.value("public-url")
        guard publicURL.map(Self.isOrigin) ?? true else {
            throw Failure(.usage, "--public-url is http:// or https:// and a host, without a path")
        }
        data = options.data ?? Environment.value("data")
        let level = options.logLevel ?? Environment.value("log-level") ?? "notice"
        guard let logLevel = Logger.Level(rawValue: level) else {
            throw Failure(.usage, "there is no log level \(level)")
        }
        self.logLevel = logLevel
        let format = options.logFormat ?? Environment.value("log-format") ?? "text"
        guard let logFormat = LogFormat(rawValue: format) else {
            throw Failure(.usage, "there is no log format \(format)")
        }
        self.logFormat = logFormat
        readyFile = options.readyFile ?? Environment.value("ready-file")
        let keys = options.managementKey
        managementKeys = keys.isEmpty ? Environment.value("management-key").map { [$0] } ?? [] : keys
        guard managementKeys.allSatisfy(Self.isKey) else {
            throw Failure(.usage, "a management key is not empty, has no colon, and not two dots as a JWT has")
        }
        maxHead = try Self.limit("max-head", options.maxHead, default: 16_384)
        maxBody = try Self.limit("max-body", options.maxBody, default: 8_388_608)
        maxConnections = try Self.limit("max-connections", options.maxConnections, default: 4096)
        maxProjects = try Self.limit("max-projects", options.maxProjects, default: 10_000)
    }

    private static func isKey(_ text: String) -> Bool {
        !text.isEmpty && !text.contains(":") && text.count(where: { $0 == "." }) != 2
    }

    private static func isOrigin(_ url: String) -> Bool {
        guard let scheme = ["http://", "https://"].first(where: url.hasPrefix) else { return false }
        let authority = String(url.dropFirst(scheme.count))
        return !authority.isEmpty && Authority.isValid(authority)
    }

    private static func limit(_ flag: String, _ value: Int?, default: Int) throws -> Int {
        let value = try value ?? Environment.value(flag, as: Int.self) ?? `default`
        guard (1...largestLimit).contains(value) else {
            throw Failure(.usage, "--\(flag) must be from 1 to \(largestLimit)")
        }
        return value
    }
}
