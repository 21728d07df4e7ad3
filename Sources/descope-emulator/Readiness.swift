internal import DescopeEmulator
internal import Glibc
internal import JSON

/// Announces once that requests are answered, by a stable line on stdout and, if asked for, a file.
struct Readiness {
    let url: String
    let port: UInt16

    init(host: String, port: UInt16) {
        self.port = port
        let reachable = ["0.0.0.0": "127.0.0.1", "::": "[::1]"][host] ?? (host.contains(":") ? "[\(host)]" : host)
        url = "http://\(reachable):\(port)"
    }

    /// - Throws: `Failure` with status 1 if the ready file cannot be written.
    func announce(_ settings: ServeSettings) throws {
        if let path = settings.readyFile { try TextFile(path: path).write(document.text() + "\n") }
        switch settings.logFormat {
        case .text: Terminal.output("descope-emulator \(Version.current) listening on \(url)")
        case .json: Terminal.output(document.text())
        }
    }

    /// Removes the ready file, which would mislead its next reader.
    func withdraw(_ settings: ServeSettings) {
        if let path = settings.readyFile { unlink(path) }
    }

    private var document: JSONValue {
        [
            "url": .string(url), "port": .number(JSONNumber(Int(port))), "pid": .number(JSONNumber(Int(getpid()))),
            "version": .string(Version.current),
        ]
    }
}
