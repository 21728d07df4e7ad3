internal import DescopeEmulator
internal import Glibc
internal import JSON

/// The version as the command line shows it.
enum EmulatorVersion {
    static let text = Version.current
}

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
        if let file = settings.readyFile { try write(file) }
        switch settings.logFormat {
        case .text: Terminal.output("descope-emulator \(Version.current) listening on \(url)")
        case .json: Terminal.output(document.text())
        }
    }

    private var document: JSONValue {
        [
            "url": .string(url), "port": .number(JSONNumber(Int(port))), "pid": .number(JSONNumber(Int(getpid()))),
            "version": .string(Version.current),
        ]
    }

    /// Written beside it and renamed: who sees the file sees all of it.
    private func write(_ file: String) throws {
        let draft = "\(file).\(getpid())"
        let bytes = document.bytes() + [0x0A]
        guard let stream = fopen(draft, "w") else { throw unwritable(file) }
        let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, stream) }
        guard fclose(stream) == 0, written == bytes.count, rename(draft, file) == 0 else { throw unwritable(file) }
    }

    private func unwritable(_ file: String) -> Failure {
        Failure(.runTime, "the ready file \(file) cannot be written: \(String(cString: strerror(errno)))")
    }
}
