internal import Glibc

/// Asks an emulator whether it is ready: one request over one socket.
struct HealthProbe {
    let host: String
    let port: UInt16

    /// The emulator at a URL such as `http://127.0.0.1:7372`; without one, where the environment says, else port 7372.
    ///
    /// - Throws: `Failure` with status 2 for a URL that is not `http://<numeric host>:<port>`.
    init(url: String?) throws {
        let port = try Environment.value("port", as: UInt16.self) ?? 7372
        let url = url ?? Environment.value("url") ?? "http://127.0.0.1:\(port)"
        guard url.hasPrefix("http://") else { throw Failure(.usage, "\(url) is not an http URL") }
        let authority = url.dropFirst(7).prefix { $0 != "/" }
        guard let colon = authority.lastIndex(of: ":"), let port = UInt16(authority[authority.index(after: colon)...])
        else {
            throw Failure(.usage, "\(url) names no port")
        }
        let host = authority[..<colon].filter { $0 != "[" && $0 != "]" }
        self.host = host == "localhost" ? "127.0.0.1" : host
        self.port = port
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
        host.contains(":") ? connectedV6() : connectedV4()
    }

    private func connectedV4() -> Int32? {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        guard inet_pton(AF_INET, host, &address.sin_addr) == 1 else { return nil }
        return connected(AF_INET, &address, socklen_t(MemoryLayout<sockaddr_in>.size))
    }

    private func connectedV6() -> Int32? {
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_port = port.bigEndian
        guard inet_pton(AF_INET6, host, &address.sin6_addr) == 1 else { return nil }
        return connected(AF_INET6, &address, socklen_t(MemoryLayout<sockaddr_in6>.size))
    }

    private func connected(_ family: Int32, _ address: UnsafeRawPointer, _ length: socklen_t) -> Int32? {
        let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var patience = timeval(tv_sec: 2, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
        }
        guard connect(descriptor, address.assumingMemoryBound(to: sockaddr.self), length) == 0 else {
            close(descriptor)
            return nil
        }
        return descriptor
    }
}
