import CGlibc
import Dispatch
import HTTP

/// A share of the clients, and the executor of their connections: one thread's loop over what is ready.
///
/// Everything of a connection happens on its lane, and a lane waits for nothing but clients, unless a request gives way to
/// another in its project for a moment. Other threads post.
actor Lane: SerialExecutor {
    private nonisolated let queue: DispatchQueue
    private nonisolated let mailbox: Mailbox
    private let poller: Poller
    private var tools: LaneTools?
    private var acceptors: [Acceptor] = []
    private var connections: [Int: HTTPConnection] = [:]

    nonisolated var unownedExecutor: UnownedSerialExecutor { asUnownedSerialExecutor() }

    init(label: String, busyTime: Duration) {
        queue = DispatchQueue(label: label)
        mailbox = Mailbox()
        poller = Poller(bell: mailbox.bell, busyTime: busyTime)
    }

    /// Runs `work` on the lane, soon.
    nonisolated func post(_ work: @escaping Mailbox.Work) {
        if mailbox.post(work) { queue.async { self.assumeIsolated { $0.run() } } }
    }

    nonisolated func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        post { job.runSynchronously(on: $0.asUnownedSerialExecutor()) }
    }

    nonisolated func checkIsolated() { dispatchPrecondition(condition: .onQueue(queue)) }

    /// Runs until nothing is posted and no client was active lately.
    private func run() {
        // Else light requests wait for the end of heavy work's turn on the same core, up to three milliseconds.
        set_time_slice(100_000)
        defer { set_time_slice(0) }
        poller.refresh()
        repeat {
            for work in mailbox.take() { work(self) }
            if poller.isBusy { poller.poll(for: self, sleeps: mailbox.mayWait()) { mailbox.woke() } }
        } while poller.isBusy || !mailbox.mayRest()
        poller.setAlarm(for: self)
    }
}

/// What is posted to a lane.
extension Lane {
    func alarmRang() { poller.alarmRang() }

    func sourceEnded(_ number: Int) { poller.sourceEnded(number) }

    /// Accepts clients of listening sockets, once it is told to.
    func listen(on sockets: [Socket], for server: Server) {
        acceptors = sockets.map { Acceptor($0, poller, server) }
    }

    func setAccepting(_ isAccepting: Bool) {
        for acceptor in acceptors { acceptor.setAccepting(isAccepting) }
    }

    func stopListening() {
        for acceptor in acceptors { acceptor.close() }
        acceptors = []
    }

    /// Serves a client.
    func add(
        _ socket: Socket,
        _ address: SocketAddress?,
        _ environment: ConnectionEnvironment,
        whenClosed: @escaping @Sendable () -> Void
    ) {
        let tools = tools ?? LaneTools(environment: environment, lane: self, poller: poller)
        self.tools = tools
        let connection = HTTPConnection(socket: socket, remoteAddress: address?.host, tools: tools) { [self] number in
            connections[number] = nil
            whenClosed()
        }
        let number = connection.register()
        connections[number] = connection
        // Usually the first request arrives with the connection.
        connection.receive()
    }

    /// Goes on with a connection that gave way to others, if it is still there.
    func proceed(with connection: Int) { connections[connection]?.proceed() }

    /// Passes on the answer to a request of a connection, if both are still there.
    func finish(_ exchange: Int, of connection: Int, _ outcome: Outcome) {
        connections[connection]?.finish(exchange, outcome)
    }

    /// Closes idle connections, and busy ones after their answers.
    func drain() { for connection in connections.values { connection.drain() } }

    func abort() { for connection in connections.values { connection.close() } }

    /// Lets go of the application, which may keep an answer that never comes, and with it this lane.
    func retire() {
        tools = nil
        poller.stop()
    }
}
