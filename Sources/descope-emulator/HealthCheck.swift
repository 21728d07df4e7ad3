internal import DescopeEmulator

/// The `healthcheck` command, which is the container image's HEALTHCHECK.
enum HealthCheck: Command {
    static let name = "healthcheck"
    static let summary = "Exit with 0 if an emulator is ready, else with 1."
    static let flags = [HealthProbe.flag]

    static func run(_ arguments: Arguments) throws {
        guard try HealthProbe(url: arguments.value("url")).isHealthy() else {
            throw Failure(.runTime, "no emulator answers")
        }
    }
}
