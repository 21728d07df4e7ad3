internal import ArgumentParser
internal import DescopeEmulator

/// The `errors` command.
struct Errors: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print every error code the emulator can answer with, as Markdown."
    )

    func run() { Terminal.output(ErrorList.current.table) }
}
