import Dispatch
import Glibc

/// The sockets of one address and port, and the events that tell of clients.
struct Listener {
    private let sources: [PausableSource]

    /// Watches `sockets` on the queue, once resumed; `ended` runs for each socket when it is closed.
    init(
        _ sockets: [Socket],
        queue: DispatchQueue,
        ready: @escaping @Sendable (Socket) -> Void,
        ended: @escaping @Sendable () -> Void
    ) {
        sources = sockets.map { socket in
            PausableSource(DispatchSource.makeReadSource(fileDescriptor: socket.descriptor, queue: queue)) {
                ready(socket)
            } ended: {
                socket.close()
                ended()
            }
        }
    }

    var count: Int { sources.count }

    func resume() {
        for source in sources { source.resume() }
    }

    func pause() {
        for source in sources { source.pause() }
    }

    func cancel() {
        for source in sources { source.cancel() }
    }

    /// Opens the sockets for a host: two for the loopback where IPv6 can be had, so that "localhost" reaches us either way.
    static func bind(host: String, port: UInt16) throws(ServerError) -> [Socket] {
        guard host == "localhost" || host == "127.0.0.1" else { return [try socket(host, port)] }
        var attemptsLeft = port == 0 ? 16 : 1
        while true {
            let v4 = try socket("127.0.0.1", port)
            attemptsLeft -= 1
            do throws(ServerError) {
                return [v4, try socket("::1", v4.port)]
            } catch {
                // A free IPv4 port may be taken on IPv6: try another. Without IPv6, IPv4 will do.
                guard case .addressInUse = error, attemptsLeft > 0 else { return [v4] }
                v4.close()
            }
        }
    }

    private static func socket(_ host: String, _ port: UInt16) throws(ServerError) -> Socket {
        guard let address = SocketAddress(host: host, port: port) else {
            throw .cannotBind(host: host, port: port, errno: EINVAL)
        }
        do throws(Socket.Failure) {
            return try Socket.listening(on: address)
        } catch {
            throw error.errno == EADDRINUSE
                ? .addressInUse(port) : .cannotBind(host: host, port: port, errno: error.errno)
        }
    }
}
