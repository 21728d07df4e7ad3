internal import ArgumentParser
internal import DescopeEmulator

/// The `descope-emulator` program.
@main
struct Main: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "descope-emulator",
        abstract: "A local emulator of Descope's REST API.",
        version: Version.current,
        subcommands: [
            Serve.self, Wait.self, HealthCheck.self, CoverageCommand.self, Errors.self, OpenAPICommand.self,
        ],
        defaultSubcommand: Serve.self
    )

    /// Runs the command; every failure ends with a documented exit code.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            Terminal.error("descope-emulator: \(failure.message)")
            failure.status.exitProcess()
        } catch {
            let status = exitCode(for: error)
            guard status != .validationFailure else {
                Terminal.error(fullMessage(for: error))
                ExitStatus.usage.exitProcess()
            }
            exit(withError: error)
        }
    }
}
