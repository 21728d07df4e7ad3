internal import DescopeEmulator
internal import Glibc
internal import HTTPServer

/// Asks an emulator whether it is ready, with one request.
struct HealthProbe {
    static let flag = Flag(
        "url",
        "Where it is. (default: the environment, else http://127.0.0.1:\(Defaults.port))"
    )

    private let address: SocketAddress

    /// The emulator at a URL such as `http://127.0.0.1:7372`; by default the environment's URL, else its port.
    ///
    /// - Throws: `Failure` with status 2 if the URL is not `http://<host>:<port>`, the host numeric or `localhost`.
    init(url: String?) throws {
        let port = try Environment.value("port", as: UInt16.self) ?? Defaults.port
        let url = url ?? Environment.value("url") ?? "http://127.0.0.1:\(port)"
        guard url.hasPrefix("http://") else { throw Failure(.usage, "\(url) is not an http URL") }
        let authority = url.dropFirst(7).prefix { $0 != "/" }
        guard let colon = authority.lastIndex(of: ":"), let port = UInt16(authority[authority.index(after: colon)...])
        else {
            throw Failure(.usage, "\(url) names no port")
        }
        let host = authority[..<colon].filter { $0 != "[" && $0 != "]" }
        guard let address = SocketAddress(host: host == "localhost" ? "127.0.0.1" : host, port: port) else {
            throw Failure(.usage, "\(url) names no numeric host")
        }
        self.address = address
    }

    /// Whether it answers `GET /health` with 200 now.
    func isHealthy() -> Bool {
        guard let descriptor = connected() else { return false }
        defer { close(descriptor) }
        let request = Array("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8)
        guard send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else { return false }
        var answer = [UInt8](repeating: 0, count: 12)
        var filled = 0
        while filled < answer.count {
            let count = answer.withUnsafeMutableBytes {
                recv(descriptor, $0.baseAddress?.advanced(by: filled), $0.count - filled, 0)
            }
            guard count > 0 else { return false }
            filled += count
        }
        return String(decoding: answer, as: UTF8.self) == "HTTP/1.1 200"
    }

    private func connected() -> Int32? {
        let descriptor = socket(address.family, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var patience = timeval(tv_sec: 2, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
        }
        guard address.withSocketAddress({ connect(descriptor, $0, $1) }) == 0 else {
            close(descriptor)
            return nil
        }
        return descriptor
    }
}
