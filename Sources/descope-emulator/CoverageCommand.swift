internal import ArgumentParser
internal import DescopeEmulator

/// The `coverage` command.
struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Print which of the service's operations are built, as Markdown."
    )

    @Flag(help: "Print README's table instead, with a row for each area of which something is built.")
    var compact = false

    func run() { Terminal.output(compact ? Coverage.current.compactTable : Coverage.current.table) }
}
