internal import HTTP
internal import Logging

/// A request on its way through its project.
final class Call: Sendable {
    let operation: any Endpoint.Type
    let match: RouteMatch
    let caller: Caller
    let facts: RequestFacts
    private let completion: @Sendable (Outcome) -> Void

    var request: HTTPRequest { facts.request }

    /// - Parameter completion: Takes an outcome that was not there at once, with the emulator's headers.
    init(
        operation: any Endpoint.Type,
        match: RouteMatch,
        caller: Caller,
        facts: RequestFacts,
        completion: @escaping @Sendable (Outcome) -> Void
    ) {
        (self.operation, self.match, self.caller, self.facts) = (operation, match, caller, facts)
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
