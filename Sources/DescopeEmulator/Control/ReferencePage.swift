internal import HTTP

/// What `/_emulator/v1/` tells of the emulator itself: the same as the sub-commands of these names print.
enum ReferencePage: String, Sendable, CaseIterable {
    case coverage
    case errors
    case openapi = "openapi.json"

    var route: Route { .get("/_emulator/v1/\(rawValue)") }

    func response() throws -> HTTPResponse {
        switch self {
        case .coverage: .json(try Coverage.encoded.get())
        case .errors: .json(try ErrorList.encoded.get())
        case .openapi: .json(OpenAPI.bytes)
        }
    }
}
