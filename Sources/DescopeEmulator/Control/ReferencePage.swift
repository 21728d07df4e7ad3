internal import HTTP

/// What `/_emulator/v1/` tells of the emulator itself: the same as the sub-commands of these names print.
enum ReferencePage: String, Sendable, CaseIterable {
    case coverage
    case errors
    case openapi = "openapi.json"

    var route: Route { .get("/_emulator/v1/\(rawValue)") }

    func response() throws -> HTTPResponse {
        switch self {
        case .coverage: try Coverage.current.response()
        case .errors: try ErrorList.current.response()
        case .openapi: .json(Array(OpenAPI.text.utf8))
        }
    }
}
