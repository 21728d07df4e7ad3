internal import DescopeEmulator

/// The `coverage` command.
enum CoverageCommand: Command {
    static let name = "coverage"
    static let summary = "Print which of the service's operations are built, as Markdown."
    static let flags = [
        Flag(
            "compact",
            takesValue: false,
            "Print README's table instead: a row for each area of which something is built."
        )
    ]

    static func run(_ arguments: Arguments) {
        Terminal.output(arguments.has("compact") ? Coverage.current.compactTable : Coverage.current.table)
    }
}
