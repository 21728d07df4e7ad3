internal import DescopeEmulator
internal import Glibc

/// The `descope-emulator` program.
@main
enum Main {
    static let commands: [any Command.Type] = [
        Serve.self, Wait.self, HealthCheck.self, CoverageCommand.self, Errors.self, OpenAPICommand.self,
    ]

    /// Does what it is asked to do; every failure ends with a documented exit code.
    static func main() {
        do {
            switch try Invocation(CommandLine.arguments.dropFirst()) {
            case .help(let command): Terminal.output(Help.text(of: command))
            case .version: Terminal.output(Version.current)
            case .command(let command, let arguments): run(command, arguments)
            }
        } catch {
            end(with: error)
        }
    }

    /// Runs a command while the main thread stays: to end it, as an asynchronous `main` does, a static program's
    /// unwinder first sorts the descriptions of all its frames, which takes longer than the rest of the start.
    ///
    /// Not part of `main`, which is the main actor's: so would the task be, and wait for this thread.
    private static func run(_ command: any Command.Type, _ arguments: Arguments) -> Never {
        Task {
            do { try await command.run(arguments) } catch { end(with: error) }
            ExitStatus.success.exitProcess()
        }
        while true { pause() }
    }

    private static func end(with error: any Error) -> Never {
        let failure = error as? Failure ?? Failure(.runTime, "\(error)")
        Terminal.error("descope-emulator: \(failure.message)")
        failure.status.exitProcess()
    }
}
