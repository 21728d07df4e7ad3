internal import ArgumentParser
internal import DescopeEmulator
internal import Glibc

/// The `descope-emulator` program.
@main
struct Main: ParsableCommand {
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
    static func main() {
        do {
            var command = try parseAsRoot()
            guard let asynchronous = command as? any AsyncParsableCommand else { return try command.run() }
            finish(asynchronous)
        } catch {
            end(with: error)
        }
    }

    /// Runs the command while the main thread stays: to end it, as an asynchronous `main` does, a static program's
    /// unwinder first sorts the descriptions of all its frames, which takes longer than the rest of the start.
    private static func finish(_ command: sending any AsyncParsableCommand) -> Never {
        Task {
            var command = command
            do { try await command.run() } catch { end(with: error) }
            ExitStatus.success.exitProcess()
        }
        while true { pause() }
    }

    private static func end(with error: any Error) -> Never {
        if let failure = error as? Failure {
            Terminal.error("descope-emulator: \(failure.message)")
            failure.status.exitProcess()
        }
        guard exitCode(for: error) != .validationFailure else {
            Terminal.error(fullMessage(for: error))
            ExitStatus.usage.exitProcess()
        }
        exit(withError: error)
    }
}
