internal import HTTP
internal import JSON

/// The texts of a request by their names, in its query or body, whichever operation it is for.
///
/// OAuth's clients say in them who they are, and so which project is meant.
struct RequestTexts {
    private let items: [QueryItem]

    init(_ request: HTTPRequest) { items = request.query + Self.items(inBodyOf: request) }

    /// The first that is not empty.
    subscript(name: String) -> String? { items.first { $0.name == name && !$0.value.isEmpty }?.value }

    private static func items(inBodyOf request: HTTPRequest) -> [QueryItem] {
        guard request.saysJSON else { return QueryItem.items(in: request.body[...]) ?? [] }
        do {
            let object = try JSONValue(parsing: request.body).objectValue ?? [:]
            return object.compactMap { name, value in value.stringValue.map { QueryItem(name: name, value: $0) } }
        } catch {
            // The decoding of the operation says so.
            return []
        }
    }
}

extension HTTPRequest {
    /// Whether the body is said to be JSON.
    var saysJSON: Bool { headers["Content-Type"]?.lowercased().hasPrefix("application/json") ?? false }
}
