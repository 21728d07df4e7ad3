/// One of the emulator's own endpoints, which needs no key and no project of the caller's.
protocol ControlEndpoint: Documented {
    associatedtype Output

    /// Answers on the client's lane, unless its spec says that this is heavy.
    func perform(in control: ControlContext) throws -> Output
}

/// What the emulator's own endpoints may use.
struct ControlContext: Sendable {
    let projects: Projects
    let started: Instant
}
