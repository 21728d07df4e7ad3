internal import JSON

/// One documented operation: its stored properties are the JSON fields, `perform` is what it does.
///
/// Listing the type in `API.endpoints` routes it, validates its input and documents it. Path and query parameters are fields
/// like those of the body.
protocol Endpoint: Decodable, Sendable {
    associatedtype Output: ResponseGenerator

    /// The method and path of each address it answers at.
    static var routes: [Route] { get }
    /// Where its fields come from; `.json` unless said otherwise.
    static var input: InputKind { get }
    /// One line for the generated documents.
    static var summary: String { get }
    /// How what it does is known, at its weakest important point.
    static var evidence: Evidence { get }

    /// Does it, inside the transaction of the request.
    ///
    /// - Throws: `APIError` for what the service documents; the transaction is rolled back.
    func perform(in context: Context) throws -> Output
}

extension Endpoint {
    static var input: InputKind { .json }
}

/// Where an operation's fields come from.
enum InputKind: Sendable {
    case json
    case query
}

/// A method and a path template, as in `.get("/v1/mgmt/list/{id}")`.
struct Route: Sendable, Hashable {
    let method: String
    let path: String

    init(_ method: String, _ path: String) {
        self.method = method
        self.path = path
    }

    static func get(_ path: String) -> Route { Route("GET", path) }
    static func post(_ path: String) -> Route { Route("POST", path) }
    static func patch(_ path: String) -> Route { Route("PATCH", path) }
    static func delete(_ path: String) -> Route { Route("DELETE", path) }

    /// The template with nameless parameters: templates compare without their parameters' names.
    var key: Route {
        let segments = path.split(separator: "/").map { $0.hasPrefix("{") ? "{}" : String($0) }
        return Route(method, "/" + segments.joined(separator: "/"))
    }
}
