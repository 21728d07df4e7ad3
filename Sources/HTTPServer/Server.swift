import Dispatch
import HTTP
import Lanes

/// An HTTP/1.1 server that accepts clients on its first lane and distributes them over all.
///
/// Once started, it stays alive until it is stopped.
package actor Server {
    private enum Phase {
        case new, running, stopping
    }

    /// How many clients are accepted before the lane's other work gets its turn.
    private static let batch = 64
    private static let backOffTime = DispatchTimeInterval.milliseconds(100)

    private let environment: ConnectionEnvironment
    private let lanes: [Lane]
    private var phase = Phase.new
    /// How many clients each lane has.
    private var clients: [Int]
    private var isExhausted = false
    private var openListeners = 0
    private var stopped: [CheckedContinuation<Void, Never>] = []

    package nonisolated var unownedExecutor: UnownedSerialExecutor { lanes[0].unownedExecutor }

    /// Makes a server that calls `responder` on the client's lane, which must not be blocked.
    ///
    /// - Parameter refusal: Makes the response to a client that broke the protocol.
    package init(
        configuration: ServerConfiguration,
        refusal: @escaping @Sendable (HTTPProtocolError) -> HTTPResponse,
        responder: @escaping Responder
    ) {
        environment = ConnectionEnvironment(configuration: configuration, refusal: refusal, responder: responder)
        clients = Array(repeating: 0, count: max(1, configuration.lanes))
        lanes = (0..<max(1, configuration.lanes)).map { Lane(label: "http.\($0)", busyTime: configuration.busyTime) }
    }

    /// Starts listening and returns the port.
    ///
    /// - Throws: `ServerError` if the address is in use or cannot be bound.
    package func start() throws(ServerError) -> UInt16 {
        guard case .new = phase else { preconditionFailure("A server starts once") }
        let sockets = try Listener.bind(host: environment.configuration.host, port: environment.configuration.port)
        openListeners = sockets.count
        lanes[0].assumeIsolated { $0.listen(on: sockets, for: self) }
        phase = .running
        updateAccepting()
        return sockets[0].port
    }

    /// Stops listening, closes idle connections, waits for pending answers and, after a time, cuts off the rest.
    package func stop() async {
        stopListening()
        guard openListeners > 0 || connectionCount > 0 else { return }
        await withCheckedContinuation { stopped.append($0) }
    }

    private func stopListening() {
        let wasRunning = if case .running = phase { true } else { false }
        phase = .stopping
        guard wasRunning else { return }
        lanes[0].assumeIsolated { $0.stopListening() }
        let end = DispatchTime.now() + DispatchTimeInterval(environment.configuration.drainTimeout)
        DispatchQueue.global().asyncAfter(deadline: end) { [lanes] in
            for lane in lanes { lane.post { $0.abort() } }
        }
    }

    package var connectionCount: Int { clients.reduce(0, +) }

    /// Notes that a connection of that lane is closed.
    nonisolated func forgetOne(ofLane index: Int) {
        lanes[0].post { _ in self.assumeIsolated { $0.forget(ofLane: index) } }
    }

    private func forget(ofLane index: Int) {
        clients[index] -= 1
        isExhausted = false
        updateAccepting()
        resumeStopped()
    }

    func accept(from socket: Socket) {
        for _ in 0..<Self.batch where connectionCount < environment.configuration.maxConnections {
            switch socket.accept() {
            case .client(let client, let address): add(client, address)
            case .nobody: return
            case .exhausted: return backOff()
            }
        }
        updateAccepting()
    }

    private func add(_ client: Socket, _ address: SocketAddress?) {
        // The first of those with the fewest: a lone client needs no other thread than that which accepts.
        guard let index = clients.indices.min(by: { clients[$0] < clients[$1] }) else { return }
        clients[index] += 1
        lanes[index].post { [environment] lane in
            lane.add(client, address, environment) { self.forgetOne(ofLane: index) }
        }
    }

    /// Pauses accepting: a client that can't be accepted keeps the socket readable, which would cause a busy loop.
    private func backOff() {
        isExhausted = true
        updateAccepting()
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.backOffTime) { [lanes] in
            lanes[0].post { _ in
                self.assumeIsolated {
                    $0.isExhausted = false
                    $0.updateAccepting()
                }
            }
        }
    }

    private func updateAccepting() {
        guard case .running = phase else { return }
        let isFull = connectionCount >= environment.configuration.maxConnections
        lanes[0].assumeIsolated { $0.setAccepting(!isFull && !isExhausted) }
    }

    /// Drains the connections only after the last listening socket is closed, so that no client can reconnect.
    func listenerEnded() {
        openListeners -= 1
        guard openListeners == 0 else { return }
        for lane in lanes { lane.post { $0.drain() } }
        resumeStopped()
    }

    private func resumeStopped() {
        guard case .stopping = phase, openListeners == 0, connectionCount == 0 else { return }
        for lane in lanes { lane.post { $0.retire() } }
        for continuation in stopped { continuation.resume() }
        stopped = []
    }
}
