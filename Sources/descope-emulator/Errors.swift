internal import DescopeEmulator

/// The `errors` command.
enum Errors: Command {
    static let name = "errors"
    static let summary = "Print every error code the emulator can answer with, as Markdown."
    static let flags: [Flag] = []

    static func run(_ arguments: Arguments) { Terminal.output(ErrorList.current.table) }
}
