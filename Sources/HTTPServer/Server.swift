import Dispatch
import HTTP
import Lanes

/// What all connections of a server share.
struct ConnectionEnvironment: Sendable {
    let configuration: ServerConfiguration
    let refusal: @Sendable (HTTPProtocolError) -> HTTPResponse
    let responder: Responder
}

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
    package private(set) var connectionCount = 0
    private var accepted = 0
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
        if case .running = phase {
            lanes[0].assumeIsolated { $0.stopListening() }
            let end = DispatchTime.now() + DispatchTimeInterval(environment.configuration.drainTimeout)
            DispatchQueue.global().asyncAfter(deadline: end) { [lanes] in
                for lane in lanes { lane.post { $0.abort() } }
            }
        }
        phase = .stopping
    }

    /// Notes that a connection is closed.
    nonisolated func forgetOne() { lanes[0].post { _ in self.assumeIsolated { $0.forget() } } }

    private func forget() {
        connectionCount -= 1
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
        let lane = lanes[accepted % lanes.count]
        accepted += 1
        connectionCount += 1
        lane.post { [environment] in $0.add(client, address, environment, for: self) }
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
        for continuation in stopped { continuation.resume() }
        stopped = []
    }
}
