import HTTP

extension HTTPConnection {
    /// The timer woke up: something may have taken too long.
    func woke() {
        guard let deadline, deadline.hasPassed() else { return }
        switch state {
        case .receiving where parser.phase != .idle:
            refuse(HTTPProtocolError(.requestTimeout, "The request took too long to arrive."))
        case .receiving, .sending, .lingering:
            close()
        case .answering, .closed:
            break
        }
    }

    /// Finishes sending and throws input away until the client closes.
    ///
    /// A socket closed with input unread resets the connection, and the client loses the answer it has not read yet.
    func linger() {
        guard !inputEnded else { return close() }
        socket.finishSending()
        state = .lingering(allowance: Self.lingerAllowance)
        expire(after: environment.configuration.lingerTimeout)
        watchInput()
    }

    /// Closes at once, if the client has sent nothing beyond its last request.
    func closeUnlessMoreCame() {
        if case .bytes = socket.receive(atMost: 1024, { _ in }) { linger() } else { close() }
    }

    /// Throws away what has arrived.
    func discard(_ allowance: Int) {
        switch socket.receive(atMost: Self.inputAllowance, { _ in }) {
        case .bytes(let count) where count < allowance:
            state = .lingering(allowance: allowance - count)
            // On a hang-up dispatch calls once and no more, however much there is to read: read until nothing is left.
            enter { $0.receive() }
        case .wouldBlock: break
        case .bytes, .ended, .failed: close()
        }
    }

    /// Ends the connection; its descriptor closes when the event sources are done with it.
    func close() {
        if case .closed = state { return }
        state = .closed
        output = []
        deadline?.cancel()
        guard openSources > 0 else { return release() }
        readable?.cancel()
        writable?.cancel()
    }

    /// An event source has let go of the descriptor.
    func sourceEnded() {
        openSources -= 1
        if openSources == 0 { release() }
    }

    private func release() {
        socket.close()
        readable = nil
        writable = nil
        deadline = nil
        server.enter { [self] in $0.forget(self) }
    }
}
