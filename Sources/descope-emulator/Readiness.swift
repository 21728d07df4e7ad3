internal import DescopeEmulator
internal import Glibc
internal import JSON

/// Says once that requests are answered: a stable line on stdout, and a file where one is asked for.
struct Readiness {
    let url: String
    let port: UInt16

    init(host: String, port: UInt16) {
        self.port = port
        let reachable = ["0.0.0.0": "127.0.0.1", "::": "[::1]"][host] ?? (host.contains(":") ? "[\(host)]" : host)
        url = "http://\(reachable):\(port)"
    }

    /// - Throws: `Failure` with status 1 where the ready file cannot be written.
    func announce(_ settings: ServeSettings) throws {
        if let path = settings.readyFile { try TextFile(path: path).write(document.text() + "\n") }
        switch settings.logFormat {
        case .text: Terminal.output("descope-emulator \(Version.current) listening on \(url)")
        case .json: Terminal.output(document.text())
        }
    }

    /// Removes the ready file: a stale one would send the next reader to nobody.
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
