internal import HTTP
internal import Logging

/// A request on its way through its project.
final class Call: Sendable {
    /// What the request asks for.
    enum Target: Sendable {
        case operation(any Endpoint.Type)
        case control(any ProjectEndpoint.Type)
    }

    let target: Target
    let match: RouteMatch
    let caller: Caller
    let facts: RequestFacts
    private let completion: @Sendable (Outcome) -> Void

    var request: HTTPRequest { facts.request }

    var spec: OperationSpec {
        switch target {
        case .operation(let type): type.spec
        case .control(let type): type.spec
        }
    }

    /// - Parameter completion: Takes an outcome that was not there at once, with the emulator's headers.
    init(
        target: Target,
        match: RouteMatch,
        caller: Caller,
        facts: RequestFacts,
        completion: @escaping @Sendable (Outcome) -> Void
    ) {
        (self.target, self.match, self.caller, self.facts) = (target, match, caller, facts)
        self.completion = completion
    }

    /// Passes on an outcome that was not there at once, from any thread, and once only.
    func complete(_ outcome: Outcome, _ logger: Logger) { completion(outcome.finished(for: request, logger)) }
}

/// What goes wrong with the next request, because a test wants it to.
enum Fault: Sendable {
    /// The connection closes without an answer, and the operation is not performed.
    case drop
    /// The operation is performed, but the connection closes without an answer.
    case lose
    /// The operation is performed, but the connection closes after so many bytes of the body.
    case truncate(after: Int)
}
