import Glibc

/// The listening sockets of one host and port.
enum Listener {
    /// Opens a host's sockets: for the loopback IPv4 and, if available, IPv6, so that "localhost" works either way.
    static func bind(host: String, port: UInt16) throws(ServerError) -> [Socket] {
        guard host == "localhost" || host == "127.0.0.1" else { return [try socket(host, port)] }
        var attemptsLeft = port == 0 ? 16 : 1
        while true {
            let v4 = try socket("127.0.0.1", port)
            attemptsLeft -= 1
            do throws(ServerError) {
                return [v4, try socket("::1", v4.port)]
            } catch {
                // A port that is free on IPv4 may be taken on IPv6: try another. Without IPv6, IPv4 is enough.
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
