internal import ArgumentParser
internal import DescopeEmulator

/// The `healthcheck` command, which is the container image's HEALTHCHECK.
struct HealthCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "healthcheck",
        abstract: "Exit with 0 if an emulator is ready, else with 1."
    )

    @Option(help: "Where it is. (default: the environment, else http://127.0.0.1:\(Defaults.port))")
    var url: String?

    func run() throws {
        guard try HealthProbe(url: url).isHealthy() else { throw Failure(.runTime, "no emulator answers") }
    }
}
