import HTTP

extension HTTPConnection {
    /// Writes the answer to the request of that number, unless it was answered before.
    func finish(_ number: Int, _ outcome: Outcome) {
        guard case .answering(let exchange) = state, exchange.number == number else { return }
        switch outcome {
        case .answer(let response):
            send(encoded(response, exchange), then: afterWrite(exchange))
        case .truncated(let response, let count):
            let bytes = encoded(response, exchange)
            send(Array(bytes.prefix(max(0, count))), then: .close)
        case .drop:
            close()
        }
    }

    /// Answers a request that is none, and closes.
    func refuse(_ error: HTTPProtocolError) {
        timedPhase = nil
        send(environment.refusal(error).encoded(keepsAlive: false, date: date.now()), then: .linger)
    }

    /// Writes `bytes`, at once as far as the client takes them.
    func send(_ bytes: [UInt8], then afterWrite: AfterWrite) {
        state = .sending(then: afterWrite)
        output = bytes
        sent = 0
        flush()
    }

    /// Writes what is left of the output.
    func flush() {
        guard case .sending(let afterWrite) = state else { return }
        while sent < output.count {
            switch output.withUnsafeBytes({ socket.send(UnsafeRawBufferPointer(rebasing: $0[sent...])) }) {
            case .bytes(let count): sent += count
            case .wouldBlock: return awaitRoom()
            case .ended, .failed: return close()
            }
        }
        output = []
        writable?.pause()
        deadline?.clear()
        follow(afterWrite)
    }

    private func encoded(_ response: HTTPResponse, _ exchange: Exchange) -> [UInt8] {
        response.encoded(
            head: exchange.isHead,
            keepsAlive: exchange.keepsAlive && !isDraining,
            version: exchange.version,
            date: date.now()
        )
    }

    private func afterWrite(_ exchange: Exchange) -> AfterWrite {
        guard exchange.keepsAlive else { return .close }
        return isDraining ? .linger : .receive
    }

    private func awaitRoom() {
        expire(after: environment.configuration.writeTimeout)
        watchOutput()
    }

    private func follow(_ afterWrite: AfterWrite) {
        switch afterWrite {
        case .receive: advance()
        case .linger: linger()
        case .close: closeUnlessMoreCame()
        }
    }
}
