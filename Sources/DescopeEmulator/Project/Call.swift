internal import HTTP

/// A request on its way through its project.
struct Call: Sendable {
    let operation: any Endpoint.Type
    let match: RouteMatch
    let caller: Caller
    let facts: RequestFacts
    /// Is called once, from any thread.
    let completion: @Sendable (Outcome) -> Void

    var request: HTTPRequest { facts.request }
}
