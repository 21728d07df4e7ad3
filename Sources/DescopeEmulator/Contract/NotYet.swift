/// Thrown by an operation that cannot finish yet: it is rolled back and performed again.
///
/// Identifiers and random values are then drawn anew, so an operation verifies before it writes.
enum NotYet: Error {
    /// After slow work off every lane, whose result is then in the context.
    case needs(Work)
    /// After the project's next change, or at that time if nothing changes.
    case waiting(until: ContinuousClock.Instant)
}

/// Slow work, such as verifying a password hash.
struct Work: Sendable {
    /// Identifies the work's inputs: a request does work with the same key once.
    let key: String
    let perform: @Sendable () -> any Sendable
}

/// What a request keeps when its operation is performed again.
struct Attempt: Sendable {
    /// The last attempt, in which asking for more work is an error of ours.
    private static let limit = 16

    let started: ContinuousClock.Instant
    var count = 1
    var results: [String: any Sendable] = [:]
}

extension Attempt {
    /// Whether another may follow; waiting is no new attempt, because other things may change at any rate.
    func allows(_ reason: NotYet) -> Bool {
        guard case .needs = reason else { return true }
        return count < Self.limit
    }

    /// The next attempt, with that result.
    func with(_ result: any Sendable, for key: String) -> Attempt {
        var next = self
        next.count += 1
        next.results[key] = result
        return next
    }
}
