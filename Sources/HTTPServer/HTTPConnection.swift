import Dispatch
import HTTP
import Lanes

/// One client: reads its requests, has them answered one after another and writes the answers.
///
/// Everything runs on the connection's lane; nothing here waits. The arrows are the methods that change the state:
///
///                begin                finish               close
///     receiving ───────► answering ──────────► sending ──────────► closed
///       │   ▲                                  ▲  │ │                ▲
///       │   └──────────────── advance ─────────┼──┘ │ linger         │ close
///       └── refuse, or "100 Continue" is due ──┘    └──► lingering ──┘
///
/// `close` also ends the other states: on a failure, a dropped answer, a timeout or when the server stops.
actor HTTPConnection {
    private enum State {
        /// A request, or the rest of one, is awaited.
        case receiving
        /// The responder has the request.
        case answering(Exchange)
        /// An answer is being written.
        case sending(then: AfterWrite)
        /// The last answer is written; input is thrown away until the client has closed too.
        case lingering(allowance: Int)
        case closed
    }

    /// What follows once the output is written.
    private enum AfterWrite {
        case receive
        /// We end the connection, so more input may be on its way.
        case linger
        /// Nothing more is expected from the client.
        case close
    }

    /// How many bytes are read ahead of a pending answer; the rest stays in the kernel, which slows the client down.
    private static let inputAllowance = 65_536
    /// How many bytes are thrown away after the last answer.
    private static let lingerAllowance = 64 * 1024 * 1024

    private let socket: Socket
    private let remoteAddress: String?
    private let lane: Lane
    private let environment: ConnectionEnvironment
    private let server: Server

    private var state = State.receiving
    private var events: ConnectionEvents
    private var parser: HTTPRequestParser
    private var output = PendingOutput()
    private var date = DateHeader()
    private var exchanges = 0
    /// The phase that the deadline was set for.
    private var timedPhase: HTTPRequestParser.Phase?
    private var hasContinued = false
    private var inputEnded = false
    private var isDraining = false

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    init(socket: Socket, remoteAddress: String?, lane: Lane, environment: ConnectionEnvironment, server: Server) {
        self.socket = socket
        self.remoteAddress = remoteAddress
        self.lane = lane
        self.environment = environment
        self.server = server
        events = ConnectionEvents(descriptor: socket.descriptor, queue: lane.queue)
        parser = HTTPRequestParser(limits: environment.configuration.limits)
    }

    /// Runs `body` on the lane, soon.
    nonisolated func enter(_ body: @escaping @Sendable (isolated HTTPConnection) -> Void) {
        lane.queue.async { self.assumeIsolated(body) }
    }

    /// Closes an idle connection, and a busy one after its answer.
    func drain() {
        isDraining = true
        // A request may already be in the kernel though its event is not here yet: it is still answered.
        if case .receiving = state { receive() }
    }

    func receive() {
        switch state {
        case .receiving: receiveRequest()
        case .answering, .sending: receiveAhead()
        case .lingering(let allowance): discard(allowance)
        case .closed: break
        }
    }

    private func receiveRequest() {
        let transfer = read(atMost: Self.inputAllowance)
        if transfer == .failed { return close() }
        advance()
        guard case .bytes = transfer, case .receiving = state, parser.phase != .idle else { return }
        receiveAgain()
    }

    private func receiveAhead() {
        let room = Self.inputAllowance - parser.buffered
        guard room > 0 else { return events.pauseInput() }
        if read(atMost: room) == .failed { close() }
    }

    private func discard(_ allowance: Int) {
        switch socket.receive(atMost: Self.inputAllowance, { _ in }) {
        case .bytes(let count) where count < allowance:
            state = .lingering(allowance: allowance - count)
            receiveAgain()
        case .wouldBlock: break
        case .bytes, .ended, .failed: close()
        }
    }

    /// Reads on: after a hang-up, Dispatch calls only once, no matter how much there is to read.
    private func receiveAgain() { enter { $0.receive() } }

    private func read(atMost count: Int) -> Socket.Transfer {
        let transfer = socket.receive(atMost: count) { parser.receive($0) }
        if transfer == .ended {
            // The client may have closed only its half: its requests are still answered.
            inputEnded = true
            events.pauseInput()
        }
        return transfer
    }

    /// Hands the next request to the responder, or waits for more of it.
    private func advance() {
        state = .receiving
        do throws(HTTPProtocolError) {
            guard let request = try parser.next() else { return awaitInput() }
            begin(request)
        } catch {
            refuse(error)
        }
    }

    private func begin(_ request: HTTPRequest) {
        exchanges += 1
        let number = exchanges
        state = .answering(Exchange(number: number, request))
        hasContinued = false
        timedPhase = nil
        events.clearDeadline()
        var request = request
        request.remoteAddress = remoteAddress
        // The answer may come from any thread, even at once.
        environment.responder(request) { [weak self] outcome in self?.enter { $0.finish(number, outcome) } }
    }

    private func awaitInput() {
        guard !inputEnded, !(isDraining && parser.phase == .idle) else { return close() }
        if parser.awaitsContinue, !hasContinued {
            hasContinued = true
            return send(HTTPResponse.continueBytes, then: .receive)
        }
        events.watchInput(for: self)
        let timeout = environment.configuration.timeout(in: parser.phase, after: timedPhase)
        timedPhase = parser.phase
        if let timeout { expire(after: timeout) }
    }

    /// Writes the answer to request `number`, unless it has one already.
    private func finish(_ number: Int, _ outcome: Outcome) {
        guard case .answering(let exchange) = state, exchange.number == number else { return }
        switch outcome {
        case .answer(let response):
            send(exchange.encoded(response, isLast: isDraining, date: date.now()), then: afterWrite(exchange))
        case .truncated(let response, let count):
            let bytes = exchange.encoded(response, bodyLimit: count, isLast: isDraining, date: date.now())
            send(bytes, then: .close)
        case .drop:
            close()
        }
    }

    /// Refuses malformed or late input, then ends the connection.
    private func refuse(_ error: HTTPProtocolError) {
        timedPhase = nil
        send(environment.refusal(error).encoded(keepsAlive: false, date: date.now()), then: .linger)
    }

    private func send(_ bytes: [UInt8], then afterWrite: AfterWrite) {
        state = .sending(then: afterWrite)
        output = PendingOutput(bytes)
        flush()
    }

    func flush() {
        guard case .sending(let afterWrite) = state else { return }
        switch output.write(to: socket) {
        case .finished: follow(afterWrite)
        case .blocked:
            expire(after: environment.configuration.writeTimeout)
            events.watchOutput(for: self)
        case .failed: close()
        }
    }

    private func afterWrite(_ exchange: Exchange) -> AfterWrite {
        guard exchange.keepsAlive else { return .close }
        return isDraining ? .linger : .receive
    }

    private func follow(_ afterWrite: AfterWrite) {
        let wasLarge = output.isLarge
        output = PendingOutput()
        if wasLarge { Heaps.trim() }
        events.pauseOutput()
        events.clearDeadline()
        switch afterWrite {
        case .receive: advance()
        case .linger: linger()
        case .close: closeUnlessMoreCame()
        }
    }

    private func expire(after duration: Duration) { events.setDeadline(after: duration, for: self) }

    /// Ends what has taken too long.
    func deadlineWoke() {
        guard events.deadlineHasPassed() else { return }
        switch state {
        case .receiving where parser.phase != .idle:
            refuse(HTTPProtocolError(.requestTimeout, "The request took too long to arrive."))
        case .receiving, .sending, .lingering:
            close()
        case .answering, .closed:
            break
        }
    }

    /// Finishes sending, then throws input away until the client closes.
    ///
    /// Closing a socket with unread input resets the connection, and the client loses an unread answer.
    private func linger() {
        guard !inputEnded else { return close() }
        socket.finishSending()
        state = .lingering(allowance: Self.lingerAllowance)
        expire(after: environment.configuration.lingerTimeout)
        events.watchInput(for: self)
    }

    private func closeUnlessMoreCame() {
        if case .bytes = socket.receive(atMost: 1024, { _ in }) { linger() } else { close() }
    }

    /// Ends the connection; its descriptor closes once no event source needs it.
    func close() {
        if case .closed = state { return }
        state = .closed
        output = PendingOutput()
        if events.cancel() { release() }
    }

    func sourceEnded() { if events.sourceEnded() { release() } }

    private func release() {
        socket.close()
        server.enter { [self] in $0.forget(self) }
    }
}
