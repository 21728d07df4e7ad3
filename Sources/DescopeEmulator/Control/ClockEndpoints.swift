internal import JSON

/// Loads a project's time.
struct LoadClock: ProjectEndpoint {
    static let spec = OperationSpec("A project's time", .get(ControlAPI.path("/clock")), .assumed, access: .open)

    func perform(on project: isolated Project, _ attempt: Attempt) throws -> ClockView {
        ClockView(try project.clock, at: .system)
    }
}

/// Sets a project's clock, advances it, stops it, has it go on, or resets it.
///
/// A clock that stands goes on standing unless it is told otherwise, and one that is started goes on from where it stood.
struct SetClock: ProjectEndpoint {
    static let spec = OperationSpec(
        "Set, advance, stop, start or reset a project's clock",
        .put(ControlAPI.path("/clock")),
        .assumed,
        access: .open
    )

    var now: Instant?
    var advance: TimeSpan?
    var freeze: Presence<Bool> = .absent
    /// To the system's time.
    @ProtoField var reset = false

    func perform(on project: isolated Project, _ attempt: Attempt) throws -> ClockView {
        let system = Instant.system
        let clock = try changed(project.clock, at: system)
        try project.setClock(clock)
        return ClockView(clock, at: system)
    }

    private func changed(_ clock: Clock, at system: Instant) throws -> Clock {
        let changesTime = now != nil || advance != nil || freeze.value != nil
        guard reset != changesTime, now == nil || advance == nil else {
            let form = "one of now, advance and reset is wanted, and freeze beside it, or alone"
            throw APIError(.invalidControlRequest, "The clock cannot be set so: \(form)")
        }
        guard !reset else { return .system }
        let time = (now ?? clock.time(at: system)).advanced(byMilliseconds: advance?.milliseconds ?? 0)
        guard Instant.writable.contains(time) else {
            let field = now == nil ? "advance" : "now"
            throw APIError(.invalidControlRequest, "The \(field) field is invalid: a clock shows years 1970 to 9999")
        }
        return freeze.value ?? (clock.mode == .frozen) ? .stopped(time) : .running(from: time, at: system)
    }
}

/// A clock at a moment.
struct ClockView: JSONResponse {
    let now: Instant
    let mode: Clock.Mode

    init(_ clock: Clock, at system: Instant) { (now, mode) = (clock.time(at: system), clock.mode) }
}
