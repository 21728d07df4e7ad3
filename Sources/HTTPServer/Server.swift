import Dispatch
import HTTP
import Lanes

/// What all connections of a server share.
struct ConnectionEnvironment: Sendable {
    let configuration: ServerConfiguration
    let refusal: @Sendable (HTTPProtocolError) -> HTTPResponse
    let responder: Responder
}

/// An HTTP/1.1 server that accepts clients on its own lane and distributes them over others.
///
/// Once started, it stays alive until it is stopped.
package actor Server {
    private enum Phase {
        case new
        case running(Listener)
        case stopping
    }

    /// How many clients are accepted before the lane's other work gets its turn.
    private static let batch = 64
    private static let backOffTime = DispatchTimeInterval.milliseconds(100)

    private let environment: ConnectionEnvironment
    private let lane = Lane(label: "http.server")
    private let lanes: [Lane]
    private var phase = Phase.new
    private(set) var connections: [ObjectIdentifier: HTTPConnection] = [:]
    private var accepted = 0
    private var isExhausted = false
    private var openListeners = 0
    private var stopped: [CheckedContinuation<Void, Never>] = []

    package nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    /// Makes a server that calls `responder` on the client's lane, which must not be blocked.
    ///
    /// - Parameter refusal: Makes the response to a client that broke the protocol.
    package init(
        configuration: ServerConfiguration,
        refusal: @escaping @Sendable (HTTPProtocolError) -> HTTPResponse,
        responder: @escaping Responder
    ) {
        environment = ConnectionEnvironment(configuration: configuration, refusal: refusal, responder: responder)
        lanes = (0..<max(1, configuration.lanes)).map { Lane(label: "http.\($0)") }
    }

    /// Starts listening and returns the port.
    ///
    /// - Throws: `ServerError` if the address is in use or cannot be bound.
    package func start() throws(ServerError) -> UInt16 {
        guard case .new = phase else { preconditionFailure("A server starts once") }
        let sockets = try Listener.bind(host: environment.configuration.host, port: environment.configuration.port)
        let listener = Listener(sockets, queue: lane.queue) { socket in
            self.assumeIsolated { $0.accept(from: socket) }
        } ended: {
            self.assumeIsolated { $0.listenerEnded() }
        }
        openListeners = listener.count
        phase = .running(listener)
        updateAccepting()
        return sockets[0].port
    }

    /// Stops listening, closes idle connections, waits for pending answers and, after a time, cuts off the rest.
    package func stop() async {
        if case .running(let listener) = phase {
            listener.cancel()
            lane.queue.asyncAfter(deadline: .now() + DispatchTimeInterval(environment.configuration.drainTimeout)) {
                self.assumeIsolated { $0.abortAll() }
            }
        }
        phase = .stopping
        guard openListeners > 0 || !connections.isEmpty else { return }
        await withCheckedContinuation { stopped.append($0) }
    }

    /// Runs `body` on the server's lane, soon.
    nonisolated func enter(_ body: @escaping @Sendable (isolated Server) -> Void) {
        lane.queue.async { self.assumeIsolated(body) }
    }

    func forget(_ connection: HTTPConnection) {
        connections[ObjectIdentifier(connection)] = nil
        isExhausted = false
        updateAccepting()
        resumeStopped()
    }

    private func accept(from socket: Socket) {
        for _ in 0..<Self.batch where connections.count < environment.configuration.maxConnections {
            switch socket.accept() {
            case .client(let client, let address): add(client, address)
            case .nobody: return
            case .exhausted: return backOff()
            }
        }
        updateAccepting()
    }

    private func add(_ client: Socket, _ address: SocketAddress?) {
        let lane = lanes[accepted % lanes.count]
        accepted += 1
        let connection = HTTPConnection(
            socket: client,
            remoteAddress: address?.host,
            lane: lane,
            environment: environment,
            server: self
        )
        connections[ObjectIdentifier(connection)] = connection
        // Usually the first request arrives with the connection; if it is the only one, no event source is needed.
        connection.enter { $0.receive() }
    }

    /// Pauses accepting: a client that can't be accepted keeps the socket readable, which would cause a busy loop.
    private func backOff() {
        isExhausted = true
        updateAccepting()
        lane.queue.asyncAfter(deadline: .now() + Self.backOffTime) {
            self.assumeIsolated {
                $0.isExhausted = false
                $0.updateAccepting()
            }
        }
    }

    private func updateAccepting() {
        guard case .running(let listener) = phase else { return }
        let isFull = connections.count >= environment.configuration.maxConnections
        if isFull || isExhausted { listener.pause() } else { listener.resume() }
    }

    private func abortAll() {
        for connection in connections.values { connection.enter { $0.close() } }
    }

    /// Drains the connections only after the last listening socket is closed, so that no client can reconnect.
    private func listenerEnded() {
        openListeners -= 1
        guard openListeners == 0 else { return }
        for connection in connections.values { connection.enter { $0.drain() } }
        resumeStopped()
    }

    private func resumeStopped() {
        guard case .stopping = phase, openListeners == 0, connections.isEmpty else { return }
        for continuation in stopped { continuation.resume() }
        stopped = []
    }
}
