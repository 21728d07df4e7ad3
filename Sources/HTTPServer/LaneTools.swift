import HTTP

/// What the connections of a lane work with.
final class LaneTools {
    let environment: ConnectionEnvironment
    let lane: Lane
    let poller: Poller
    let input = InputBuffer()
    private var date = DateHeader()

    init(environment: ConnectionEnvironment, lane: Lane, poller: Poller) {
        self.environment = environment
        self.lane = lane
        self.poller = poller
    }

    /// The bytes of the answer in an exchange; `isLast` if the server ends the connection after it.
    func output(of exchange: Exchange, _ response: HTTPResponse, upTo limit: Int = .max, isLast: Bool) -> PendingOutput
    {
        let head = response.head(
            keepsAlive: exchange.keepsAlive && !isLast,
            version: exchange.version,
            date: date.now()
        )
        guard response.hasBody(toHead: exchange.isHead) else { return PendingOutput(head) }
        return PendingOutput(head, body: response.body, upTo: limit)
    }

    /// The bytes of the answer to a client that broke the protocol.
    func output(of error: HTTPProtocolError) -> PendingOutput {
        let response = environment.refusal(error)
        return PendingOutput(response.head(keepsAlive: false, date: date.now()), body: response.body)
    }
}
