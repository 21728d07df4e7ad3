internal import DescopeEmulator

/// The `wait` command.
enum Wait: Command {
    static let name = "wait"
    static let summary = "Return when an emulator is ready."
    static let flags = [
        Flag("timeout", "How long to wait: 500ms, 30s or 2m. (default: 30s)"), HealthProbe.flag,
    ]

    static func run(_ arguments: Arguments) async throws {
        let timeout = arguments.value("timeout") ?? "30s"
        guard let patience = Duration(flag: timeout) else {
            throw Failure(.usage, "\(timeout) is no duration of up to a day, such as 500ms, 30s or 2m")
        }
        let probe = try HealthProbe(url: arguments.value("url"))
        let end = ContinuousClock.now + patience
        while !probe.isHealthy() {
            guard ContinuousClock.now < end else { throw Failure(.runTime, "no emulator answered within \(timeout)") }
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}

extension Duration {
    /// A duration as in flags: a whole number of `ms`, `s` or `m`, up to a day.
    init?(flag: String) {
        let number = flag.prefix { $0.isNumber }
        // Cannot overflow: no unit is longer than a minute.
        guard let value = Int64(number), value <= 86_400_000 else { return nil }
        switch flag.dropFirst(number.count) {
        case "ms": self = .milliseconds(value)
        case "s": self = .seconds(value)
        case "m": self = .seconds(value * 60)
        default: return nil
        }
        guard self <= .seconds(86_400) else { return nil }
    }
}
