internal import ArgumentParser
internal import DescopeEmulator

/// The `openapi` command.
struct OpenAPICommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "openapi",
        abstract: "Print the OpenAPI document of the operations that are built."
    )

    func run() { Terminal.output(OpenAPI.text) }
}
