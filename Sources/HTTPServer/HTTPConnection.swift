import Dispatch
import HTTP

/// One client: reads its requests, has them answered one after another and writes the answers.
///
/// Everything happens on the connection's lane; nothing here waits. The arrows are the methods that change the state:
///
///                begin                finish               close
///     receiving ───────► answering ──────────► sending ──────────► closed
///       │   ▲                                  ▲  │ │                ▲
///       │   └──────────────── follow ──────────┼──┘ │ linger         │ close
///       └── refuse, or "100 Continue" is due ──┘    └──► lingering ──┘
///
/// `close` also ends the other states: on a failure, a dropped answer, a timeout or when the server stops.
final class HTTPConnection: Watcher {
    /// How many bytes are read ahead of a pending answer; the rest stays in the kernel, which slows the client down.
    private static let inputAllowance = InputBuffer.size
    /// How many bytes are thrown away after the last answer.
    private static let lingerAllowance = 64 * 1024 * 1024

    /// How many requests are taken and answers written before the lane's other clients get their turn.
    private static let stepsAtOnce = 32

    private let socket: Socket
    private let remoteAddress: String?
    private let tools: LaneTools
    private let whenClosed: (Int) -> Void

    private var watch: Watch?
    private var state = State.receiving
    private let parser: HTTPRequestParser
    private var output = PendingOutput()
    private var exchanges = 0
    /// The phase that the deadline was set for.
    private var timedPhase: HTTPRequestParser.Phase?
    private var hasContinued = false
    private var inputEnded = false
    private var isDraining = false

    /// - Parameter whenClosed: Is told the connection's number at the end.
    init(socket: Socket, remoteAddress: String?, tools: LaneTools, whenClosed: @escaping (Int) -> Void) {
        self.socket = socket
        self.remoteAddress = remoteAddress
        self.tools = tools
        self.whenClosed = whenClosed
        parser = HTTPRequestParser(limits: tools.environment.configuration.limits)
    }

    /// Has the lane watch the socket; returns the connection's number.
    func register() -> Int {
        let watch = tools.poller.add(socket.descriptor, self)
        self.watch = watch
        wait(for: .input)
        return watch.number
    }

    /// Closes an idle connection, and a busy one after its answer.
    func drain() {
        isDraining = true
        // A request may already be in the kernel though it is not known here yet: it is still answered.
        if case .receiving = state { receive() }
    }

    func ready(for events: Events) {
        if events.contains(.output) { proceed() }
        if events.contains(.input) { receive() }
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
        if read(atMost: Self.inputAllowance) == .failed { return close() }
        proceed()
    }

    private func receiveAhead() {
        let room = Self.inputAllowance - parser.buffered
        guard room > 0 else { return stopWaiting(for: .input) }
        if read(atMost: room) == .failed { close() }
    }

    private func discard(_ allowance: Int) {
        switch tools.input.receive(from: socket, atMost: Self.inputAllowance, { _ in }) {
        case .bytes(let count) where count < allowance: state = .lingering(allowance: allowance - count)
        case .wouldBlock: break
        case .bytes, .ended, .failed: close()
        }
    }

    private func read(atMost count: Int) -> Socket.Transfer {
        let transfer = tools.input.receive(from: socket, atMost: count) { parser.receive($0) }
        if transfer == .ended {
            // The client may have closed only its half: its requests are still answered.
            inputEnded = true
            stopWaiting(for: .input)
        }
        return transfer
    }

    /// Goes on without waiting, but not for long: a client may send a thousand requests at once.
    func proceed() {
        for _ in 0..<Self.stepsAtOnce {
            switch state {
            case .receiving: guard advance() else { return }
            case .sending(let afterWrite): guard flush(then: afterWrite) else { return }
            case .answering, .lingering, .closed: return
            }
        }
        if let number = watch?.number { tools.lane.post { $0.proceed(with: number) } }
    }

    /// Hands the next request to the responder, or waits for more of it; true if there is something to send.
    private func advance() -> Bool {
        do throws(HTTPProtocolError) {
            guard var request = try parser.next() else { return awaitInput() }
            request.remoteAddress = remoteAddress
            return begin(request)
        } catch {
            refuse(error)
            return true
        }
    }

    private func begin(_ request: HTTPRequest) -> Bool {
        exchanges += 1
        let number = exchanges
        state = .answering(Exchange(number: number, request))
        hasContinued = false
        timedPhase = nil
        expire(after: nil)
        let (lane, connection) = (tools.lane, watch?.number ?? 0)
        let outcome = tools.environment.responder(request) { outcome in
            lane.post { $0.finish(number, of: connection, outcome) }
        }
        guard let outcome else { return false }
        return settle(number, outcome)
    }

    /// Waits for input; true if there is something to send first.
    private func awaitInput() -> Bool {
        guard !inputEnded, !(isDraining && parser.phase == .idle) else {
            close()
            return false
        }
        if parser.awaitsContinue, !hasContinued {
            hasContinued = true
            send(PendingOutput(HTTPResponse.continueBytes), then: .receive)
            return true
        }
        wait(for: .input)
        let phase = parser.phase
        if let timeout = tools.environment.configuration.timeout(in: phase, after: timedPhase) {
            expire(after: timeout)
        }
        timedPhase = phase
        return false
    }

    /// Writes the answer to request `number`, unless it has one already.
    func finish(_ number: Int, _ outcome: Outcome) {
        if settle(number, outcome) { proceed() }
    }

    /// Takes the answer to request `number`; true if there is something to send.
    private func settle(_ number: Int, _ outcome: Outcome) -> Bool {
        guard case .answering(let exchange) = state, exchange.number == number else { return false }
        switch outcome {
        case .answer(let response):
            send(tools.output(of: exchange, response, isLast: isDraining), then: afterWrite(exchange))
        case .truncated(let response, let count):
            send(tools.output(of: exchange, response, upTo: count, isLast: isDraining), then: .close)
        case .drop:
            close()
            return false
        }
        return true
    }

    /// Refuses malformed or late input, then ends the connection.
    private func refuse(_ error: HTTPProtocolError) {
        timedPhase = nil
        send(tools.output(of: error), then: .linger)
    }

    private func send(_ output: PendingOutput, then afterWrite: AfterWrite) {
        state = .sending(then: afterWrite)
        self.output = output
    }

    /// Writes what is left; true if that was all.
    private func flush(then afterWrite: AfterWrite) -> Bool {
        switch output.write(to: socket) {
        case .finished:
            follow(afterWrite)
            return true
        case .unfinished:
            expire(after: tools.environment.configuration.writeTimeout)
            wait(for: .output)
        case .failed:
            close()
        }
        return false
    }

    private func afterWrite(_ exchange: Exchange) -> AfterWrite {
        exchange.keepsAlive ? .receive : .close
    }

    private func follow(_ afterWrite: AfterWrite) {
        if output.isLarge { Heaps.trimSoon() }
        output = PendingOutput()
        stopWaiting(for: .output)
        expire(after: nil)
        switch afterWrite {
        // Not after "100 Continue": the rest of that request is still taken.
        case .receive where isDraining && parser.phase != .body: linger()
        case .receive: state = .receiving
        case .linger: linger()
        case .close: closeUnlessMoreCame()
        }
    }

    /// Ends what has taken too long.
    func deadlinePassed() {
        switch state {
        case .receiving where parser.phase != .idle:
            refuse(HTTPProtocolError(.requestTimeout, "The request took too long to arrive."))
            proceed()
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
        expire(after: tools.environment.configuration.lingerTimeout)
        wait(for: .input)
    }

    private func closeUnlessMoreCame() {
        if case .bytes = tools.input.receive(from: socket, atMost: 1024, { _ in }) { linger() } else { close() }
    }

    /// Ends the connection.
    func close() {
        if case .closed = state { return }
        state = .closed
        output = PendingOutput()
        if let watch { tools.poller.close(watch) }
    }

    func closed() {
        guard let number = watch?.number else { return }
        watch = nil
        whenClosed(number)
    }

    private func wait(for events: Events) {
        if let watch { tools.poller.wait(for: watch.events.union(events), watch) }
    }

    private func stopWaiting(for events: Events) {
        if let watch { tools.poller.wait(for: watch.events.subtracting(events), watch) }
    }

    private func expire(after duration: Duration?) { if let watch { tools.poller.expire(watch, after: duration) } }
}
