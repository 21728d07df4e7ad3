internal import DescopeEmulator

/// The `openapi` command.
enum OpenAPICommand: Command {
    static let name = "openapi"
    static let summary = "Print the OpenAPI document of the operations that are built."
    static let flags: [Flag] = []

    static func run(_ arguments: Arguments) { Terminal.output(OpenAPI.text) }
}
