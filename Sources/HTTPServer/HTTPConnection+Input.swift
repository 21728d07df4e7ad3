import HTTP

extension HTTPConnection {
    /// Reads what has arrived.
    func receive() {
        switch state {
        case .receiving: receiveRequest()
        case .answering, .sending: receiveAhead()
        case .lingering(let allowance): discard(allowance)
        case .closed: break
        }
    }

    /// Hands the next request to the responder, or waits for more of it.
    func advance() {
        state = .receiving
        do throws(HTTPProtocolError) {
            guard let request = try parser.next() else { return awaitInput() }
            begin(request)
        } catch {
            refuse(error)
        }
    }

    private func receiveRequest() {
        let transfer = read(atMost: Self.inputAllowance)
        if transfer == .failed { return close() }
        advance()
        guard case .bytes = transfer, case .receiving = state, parser.phase != .idle else { return }
        // On a hang-up dispatch calls once and no more, however much there is to read: read until nothing is left.
        enter { $0.receive() }
    }

    /// Reads what comes while an answer is pending, up to the allowance.
    private func receiveAhead() {
        let room = Self.inputAllowance - parser.buffered
        guard room > 0 else { return readable?.pause() ?? () }
        if read(atMost: room) == .failed { close() }
    }

    /// Reads once into the parser.
    private func read(atMost count: Int) -> Socket.Transfer {
        let transfer = socket.receive(atMost: count) { parser.receive($0) }
        if transfer == .ended {
            // The client may have closed its half only: what it asked for is still answered.
            inputEnded = true
            readable?.pause()
        }
        return transfer
    }

    private func begin(_ request: HTTPRequest) {
        exchanges += 1
        let number = exchanges
        state = .answering(Exchange(number: number, request))
        hasContinued = false
        timedPhase = nil
        deadline?.clear()
        // The answer may come from any thread, and at once.
        environment.responder(request) { [weak self] outcome in self?.enter { $0.finish(number, outcome) } }
    }

    private func awaitInput() {
        guard !inputEnded, !(isDraining && parser.phase == .idle) else { return close() }
        if parser.awaitsContinue, !hasContinued {
            hasContinued = true
            return send(HTTPResponse.continueBytes, then: .receive)
        }
        watchInput()
        setDeadline()
    }

    /// Sets the deadline for the present phase: a head has one for the whole of it, a body one for its next bytes.
    private func setDeadline() {
        let phase = parser.phase
        defer { timedPhase = phase }
        switch phase {
        case .idle: expire(after: environment.configuration.idleTimeout)
        case .head where timedPhase != .head: expire(after: environment.configuration.headTimeout)
        case .head: break
        case .body: expire(after: environment.configuration.bodyTimeout)
        }
    }
}
