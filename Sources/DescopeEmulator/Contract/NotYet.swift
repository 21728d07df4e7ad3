/// Thrown by an operation that cannot be finished yet: its transaction is rolled back, and it is performed again.
///
/// Identifiers and random values are drawn again then, so an operation verifies first and writes afterwards.
enum NotYet: Error {
    /// After work that takes long was done off every lane; its result is then in the context.
    case needs(Work)
    /// After the project's next change, or at that time if nothing changes.
    case waiting(until: ContinuousClock.Instant)
}

/// Work that takes long, such as verifying a slow password hash.
struct Work: Sendable {
    /// What it is done with: work on the same inputs has the same key, and is done once for a request.
    let key: String
    let perform: @Sendable () -> any Sendable
}

/// What one request has already gone through when its operation is performed again.
struct Attempt: Sendable {
    /// How often an operation may ask for work; one that asks more often is an error of ours.
    ///
    /// Waiting has no limit but its deadline: changes of other things may come at any rate.
    static let limit = 16

    let started: ContinuousClock.Instant
    var count = 1
    var results: [String: any Sendable] = [:]
}

extension Attempt {
    /// The next attempt, which has that result.
    func with(_ result: any Sendable, for key: String) -> Attempt {
        var next = self
        next.count += 1
        next.results[key] = result
        return next
    }
}
