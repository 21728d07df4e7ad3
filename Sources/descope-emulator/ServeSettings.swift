internal import DescopeEmulator
internal import HTTP
internal import Logging

/// What `serve` is told, with the defaults filled in.
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
    /// A PEM file with the key that tokens are signed with; nil for the key that every emulator has.
    let keyFile: String?
    let managementKeys: [String]
    let maxHead: Int
    let maxBody: Int
    let maxConnections: Int
    let maxProjects: Int

    /// - Throws: `Failure` with status 2 that names the problem.
    init(_ arguments: Arguments) throws {
        port = try arguments.setting("port", as: UInt16.self) ?? Defaults.port
        host = arguments.setting("host") ?? "127.0.0.1"
        publicURL = arguments.setting("public-url")
        guard publicURL.map(Self.isOrigin) ?? true else {
            throw Failure(.usage, "--public-url is http:// or https:// and a host, without a path")
        }
        data = arguments.setting("data")
        let level = arguments.setting("log-level") ?? "notice"
        guard let logLevel = Logger.Level(rawValue: level) else {
            throw Failure(.usage, "there is no log level \(level)")
        }
        self.logLevel = logLevel
        let format = arguments.setting("log-format") ?? "text"
        guard let logFormat = LogFormat(rawValue: format) else {
            throw Failure(.usage, "there is no log format \(format)")
        }
        self.logFormat = logFormat
        readyFile = arguments.setting("ready-file")
        keyFile = arguments.setting("key-file")
        let keys = arguments.values("management-key")
        managementKeys = keys.isEmpty ? Environment.value("management-key").map { [$0] } ?? [] : keys
        guard managementKeys.allSatisfy(Self.isKey) else {
            throw Failure(.usage, "a management key is not empty, has no colon, and not two dots as a JWT has")
        }
        maxHead = try Self.limit("max-head", arguments, default: 16_384)
        maxBody = try Self.limit("max-body", arguments, default: 8_388_608)
        maxConnections = try Self.limit("max-connections", arguments, default: 4096)
        maxProjects = try Self.limit("max-projects", arguments, default: 10_000)
    }

    private static func isKey(_ text: String) -> Bool {
        !text.isEmpty && !text.contains(":") && text.count(where: { $0 == "." }) != 2
    }

    private static func isOrigin(_ url: String) -> Bool {
        guard let scheme = ["http://", "https://"].first(where: url.hasPrefix) else { return false }
        let authority = String(url.dropFirst(scheme.count))
        return !authority.isEmpty && Authority.isValid(authority)
    }

    private static func limit(_ name: String, _ arguments: Arguments, default: Int) throws -> Int {
        let value = try arguments.setting(name, as: Int.self) ?? `default`
        guard (1...largestLimit).contains(value) else {
            throw Failure(.usage, "--\(name) must be from 1 to \(largestLimit)")
        }
        return value
    }
}
