internal import ArgumentParser
internal import DescopeEmulator

/// `openapi`: the document generated from the list of operations.
struct OpenAPICommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "openapi",
        abstract: "Print the OpenAPI document of the operations that are built."
    )

    func run() { Terminal.output(OpenAPI.text) }
}
