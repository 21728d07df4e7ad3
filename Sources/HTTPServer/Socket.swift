import CGlibc
import Glibc

/// A TCP socket as a thin layer over the POSIX calls; its last user closes it.
struct Socket: Sendable {
    let descriptor: Int32

    /// The result of taking a client from the backlog.
    enum Accepted {
        case client(Socket, SocketAddress?)
        case nobody
        /// The process or the machine has run out of descriptors or memory, or forbids it.
        case exhausted
    }

    /// The result of reading or writing.
    enum Transfer: Equatable {
        case bytes(Int)
        case wouldBlock
        /// The peer sends no more.
        case ended
        case failed
    }

    /// The system's reason why a socket could not be bound.
    struct Failure: Error {
        let errno: Int32
    }

    /// Opens a socket that listens on `address`.
    static func listening(on address: SocketAddress) throws(Failure) -> Socket {
        let descriptor = socket(address.family, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Failure(errno: errno) }
        let socket = Socket(descriptor: descriptor)
        socket.set(SO_REUSEADDR, level: SOL_SOCKET)
        // Accepted sockets inherit this.
        socket.set(TCP_NODELAY, level: Int32(IPPROTO_TCP))
        if address.family == AF_INET6 {
            socket.set(IPV6_V6ONLY, level: Int32(IPPROTO_IPV6), to: address.isSingleFamily ? 1 : 0)
        }
        guard address.withSocketAddress({ bind(descriptor, $0, $1) }) == 0, listen(descriptor, backlog) == 0 else {
            let failure = Failure(errno: errno)
            socket.close()
            throw failure
        }
        socket.makeNonBlocking()
        return socket
    }

    var port: UInt16 {
        var address = sockaddr_in6()
        _ = Self.withSocketAddress(&address) { getsockname(descriptor, $0, $1) }
        // The port has the same place in both families.
        return UInt16(bigEndian: address.sin6_port)
    }

    func accept() -> Accepted {
        while true {
            var address = sockaddr_in6()
            let flags = Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
            let client = Self.withSocketAddress(&address) { accept4(descriptor, $0, $1, flags) }
            if client >= 0 { return .client(Socket(descriptor: client), SocketAddress(address)) }
            switch errno {
            case EAGAIN: return .nobody
            // The client has already gone: accept(2), "Error handling".
            case EINTR, ECONNABORTED, EPROTO, ENOPROTOOPT, EHOSTDOWN, ENONET, EHOSTUNREACH, ENETDOWN, ENETUNREACH:
                continue
            default: return .exhausted
            }
        }
    }

    /// Reads what has arrived, as far as there is room for it.
    func receive(into buffer: UnsafeMutableRawBufferPointer) -> Transfer {
        while true {
            let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
            if count > 0 { return .bytes(count) }
            if count == 0 { return .ended }
            guard errno == EINTR else { return errno == EAGAIN ? .wouldBlock : .failed }
        }
    }

    /// Writes both, one after the other, as far as the kernel has room for them.
    func send(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Transfer {
        withUnsafeTemporaryAllocation(of: iovec.self, capacity: 2) { parts in
            parts[0] = iovec(iov_base: UnsafeMutableRawPointer(mutating: first.baseAddress), iov_len: first.count)
            parts[1] = iovec(iov_base: UnsafeMutableRawPointer(mutating: second.baseAddress), iov_len: second.count)
            var message = msghdr()
            message.msg_iov = parts.baseAddress
            message.msg_iovlen = 2
            while true {
                // Without MSG_NOSIGNAL, a peer that has left would end the process.
                let count = sendmsg(descriptor, &message, Int32(MSG_NOSIGNAL))
                if count >= 0 { return .bytes(count) }
                guard errno == EINTR else { return errno == EAGAIN ? .wouldBlock : .failed }
            }
        }
    }

    func finishSending() { _ = shutdown(descriptor, Int32(SHUT_WR)) }

    func close() { _ = Glibc.close(descriptor) }

    private static let backlog: Int32 = 1024

    /// Lends `body` space for an address of either family.
    private static func withSocketAddress(
        _ address: inout sockaddr_in6,
        _ body: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32
    ) -> Int32 {
        var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
        return withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, &length) }
        }
    }

    private func makeNonBlocking() {
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }

    private func set(_ option: Int32, level: Int32, to value: Int32 = 1) {
        var value = value
        _ = setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
    }
}
