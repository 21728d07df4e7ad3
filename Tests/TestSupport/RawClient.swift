import Dispatch
import Glibc
import Lanes

/// A client that writes and reads bytes, so that a test can send what no HTTP library would.
///
/// Its calls block a queue of their own, and give up after ten seconds: a bug fails the test and does not hang it.
package actor RawClient {
    package enum Failure: Error, Equatable {
        case cannotConnect(Int32)
        /// The server reset the connection.
        case reset
        case timedOut
        /// The connection ended within an answer.
        case truncated(String)
    }

    private let strand = Strand(label: "client")
    private let descriptor: Int32
    package nonisolated let port: UInt16
    private var isOpen = true
    private var received: [UInt8] = []

    package nonisolated var unownedExecutor: UnownedSerialExecutor { strand.asUnownedSerialExecutor() }

    /// True if this machine has an IPv6 loopback.
    package static var hasIPv6: Bool {
        let descriptor = socket(AF_INET6, Int32(SOCK_STREAM.rawValue), 0)
        defer { Glibc.close(descriptor) }
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_addr = in6addr_loopback
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in6>.size)) == 0
            }
        }
    }

    /// Connects to the loopback; a small `window` lets a server's answer fill up soon.
    package init(port: UInt16, v6: Bool = false, window: Int32? = nil) throws {
        self.port = port
        descriptor = socket(v6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Failure.cannotConnect(errno) }
        var timeout = timeval(tv_sec: 10, tv_usec: 0)
        let length = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, length)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &timeout, length)
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, 4)
        if var window { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &window, 4) }
        guard Self.connect(descriptor, port, v6: v6) == 0 else {
            let error = errno
            Glibc.close(descriptor)
            isOpen = false
            throw Failure.cannotConnect(error)
        }
    }

    deinit {
        if isOpen { Glibc.close(descriptor) }
    }

    package func send(_ text: String) throws {
        try send(Array(text.utf8))
    }

    package func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw failure() }
            sent += count
        }
    }

    /// Sends `bytes` again and again until the server takes no more; answers how many it took.
    package func fill(with bytes: [UInt8], atMost limit: Int) -> Int {
        var sent = 0
        var refusals = 0
        while sent < limit, refusals < 100 {
            let count = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, bytes.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
            }
            if count > 0 {
                sent += count
                refusals = 0
            } else {
                refusals += 1
                usleep(1000)
            }
        }
        return sent
    }

    /// Says that nothing more will be sent.
    package func finishSending() {
        shutdown(descriptor, Int32(SHUT_WR))
    }

    /// Reads one answer; the one to a HEAD request has no body.
    package func answer(toHead: Bool = false) throws -> RawAnswer {
        while true {
            if let (answer, length) = RawAnswer.parse(received, toHead: toHead) {
                received.removeFirst(length)
                return answer
            }
            guard try read() else { throw Failure.truncated(String(decoding: received.prefix(200), as: UTF8.self)) }
        }
    }

    /// Reads until the server closes.
    package func rest() throws -> String {
        while try read() {}
        defer { received = [] }
        return String(decoding: received, as: UTF8.self)
    }

    /// Reads the number of bytes the server sends until it closes or resets the connection.
    package func remainingCount() -> Int {
        do {
            while try read() {}
        } catch {
            // What came before the reset counts.
        }
        return received.count
    }

    package func close() {
        if isOpen { Glibc.close(descriptor) }
        isOpen = false
    }

    /// Reads once; false at the end.
    private func read() throws -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count >= 0 else { throw failure() }
        received.append(contentsOf: buffer[..<count])
        return count > 0
    }

    private func failure() -> Failure {
        errno == EAGAIN ? .timedOut : .reset
    }

    private static func connect(_ descriptor: Int32, _ port: UInt16, v6: Bool) -> Int32 {
        var v4Address = sockaddr_in()
        v4Address.sin_family = sa_family_t(AF_INET)
        v4Address.sin_port = port.bigEndian
        v4Address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var v6Address = sockaddr_in6()
        v6Address.sin6_family = sa_family_t(AF_INET6)
        v6Address.sin6_port = port.bigEndian
        v6Address.sin6_addr = in6addr_loopback
        return v6 ? connect(descriptor, &v6Address) : connect(descriptor, &v4Address)
    }

    private static func connect<Address>(_ descriptor: Int32, _ address: inout Address) -> Int32 {
        withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
            }
        }
    }
}
