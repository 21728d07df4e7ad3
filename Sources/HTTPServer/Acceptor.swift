/// A listening socket, which tells the server of clients.
final class Acceptor: Watcher {
    private let socket: Socket
    private let poller: Poller
    private let server: Server
    private var watch: Watch?

    init(_ socket: Socket, _ poller: Poller, _ server: Server) {
        self.socket = socket
        self.poller = poller
        self.server = server
        watch = poller.add(socket.descriptor, self)
    }

    func setAccepting(_ isAccepting: Bool) {
        if let watch { poller.wait(for: isAccepting ? .input : [], watch) }
    }

    func close() { if let watch { poller.close(watch) } }

    func ready(for events: Events) { server.assumeIsolated { [socket] in $0.accept(from: socket) } }

    func deadlinePassed() {}

    func closed() {
        watch = nil
        server.assumeIsolated { $0.listenerEnded() }
    }
}
