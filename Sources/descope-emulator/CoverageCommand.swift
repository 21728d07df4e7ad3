internal import ArgumentParser
internal import DescopeEmulator

/// `coverage`: which of the service's operations are built.
struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Print which of the service's operations are built, as Markdown."
    )

    @Option(help: "Instead, put the compact table between the markers of this file.")
    var readme: String?

    func run() throws {
        guard let readme else { return Terminal.output(Coverage.current.table) }
        let file = TextFile(path: readme)
        guard let text = Coverage.current.updating(try file.read()) else {
            throw Failure(.badData, "\(readme) has no coverage markers")
        }
        try file.write(text)
    }
}
