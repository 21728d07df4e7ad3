internal import JSON

/// The OpenAPI 3.1 document, made from the lists of built operations and of the emulator's own endpoints.
package enum OpenAPI {
    static let document: JSONValue = {
        var builder = OpenAPIBuilder()
        builder.addOperations()
        for type in ControlAPI.endpoints { builder.add(type, area: "emulator") }
        for type in ControlAPI.projectEndpoints { builder.add(type, area: "emulator") }
        return builder.document
    }()

    /// The document as `descope-emulator openapi` prints it and `fixtures/openapi.json` keeps it.
    package static var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The served document, made once: it takes tens of milliseconds.
    static let bytes = Array(document.pretty.utf8)
}
