import Dispatch
import HTTP
import Lanes

/// One client: reads its requests, has them answered one after another and writes the answers.
///
/// Everything runs on the connection's lane, whose queue is the actor's executor; nothing here waits.
actor HTTPConnection {
    /// What the connection is about.
    enum State {
        /// Waiting for a request, or the rest of one.
        case receiving
        /// The responder has the request.
        case answering(Exchange)
        /// An answer is being written.
        case sending(then: AfterWrite)
        /// The last answer is written; input is thrown away until the client has closed too.
        case lingering(allowance: Int)
        case closed
    }

    /// What the answer to a request depends on.
    struct Exchange {
        let number: Int
        let isHead: Bool
        let version: HTTPVersion
        let keepsAlive: Bool

        init(number: Int, _ request: HTTPRequest) {
            self.number = number
            isHead = request.method == .head
            version = request.version
            keepsAlive = request.keepsAlive
        }
    }

    /// What follows when the output is written.
    enum AfterWrite {
        case receive
        /// We end the connection: more input may be on its way.
        case linger
        /// The client said that it sends no more.
        case close
    }

    /// The most input kept while an answer is pending; further bytes stay in the kernel and so hold back the client.
    static let inputAllowance = 65_536
    /// The most input thrown away after the last answer.
    static let lingerAllowance = 64 * 1024 * 1024

    let socket: Socket
    let lane: Lane
    let environment: ConnectionEnvironment
    let server: Server

    var state = State.receiving
    var parser: HTTPRequestParser
    var exchanges = 0
    var output: [UInt8] = []
    var sent = 0
    var date = DateHeader()
    /// The phase of the request the deadline was set for.
    var timedPhase: HTTPRequestParser.Phase?
    var hasContinued = false
    var inputEnded = false
    var isDraining = false

    var readable: PausableSource?
    var writable: PausableSource?
    var deadline: Deadline?
    var openSources = 0

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    init(socket: Socket, lane: Lane, environment: ConnectionEnvironment, server: Server) {
        self.socket = socket
        self.lane = lane
        self.environment = environment
        self.server = server
        parser = HTTPRequestParser(limits: environment.configuration.limits)
    }

    /// Runs `body` on the lane, soon.
    nonisolated func enter(_ body: @escaping @Sendable (isolated HTTPConnection) -> Void) {
        lane.queue.async { self.assumeIsolated(body) }
    }

    /// Starts to read.
    ///
    /// The first request mostly comes along with the connection: if it is the only one, no event source is ever needed.
    func open() {
        receive()
    }

    /// Closes an idle connection; one that is at work closes after the answer.
    func drain() {
        isDraining = true
        // A request may be in the kernel, its event not yet here: it was sent before the end and is answered.
        if case .receiving = state { receive() }
    }

    /// Has the next input read when it comes.
    func watchInput() {
        if readable == nil {
            let source = DispatchSource.makeReadSource(fileDescriptor: socket.descriptor, queue: lane.queue)
            readable = watch(source) { $0.receive() }
        }
        readable?.resume()
    }

    /// Has the output flushed when there is room for more of it.
    func watchOutput() {
        if writable == nil {
            let source = DispatchSource.makeWriteSource(fileDescriptor: socket.descriptor, queue: lane.queue)
            writable = watch(source) { $0.flush() }
        }
        writable?.resume()
    }

    /// Gives what is under way that long, from now.
    func expire(after duration: Duration) {
        deadline = deadline ?? Deadline(queue: lane.queue) { self.assumeIsolated { $0.woke() } }
        deadline?.set(duration)
    }

    /// Makes an event source, paused, that enters the connection; the descriptor stays open as long as one exists.
    private func watch(
        _ source: any DispatchSourceProtocol,
        event: @escaping @Sendable (isolated HTTPConnection) -> Void
    ) -> PausableSource {
        openSources += 1
        return PausableSource(source) {
            self.assumeIsolated(event)
        } ended: {
            self.assumeIsolated { $0.sourceEnded() }
        }
    }
}
