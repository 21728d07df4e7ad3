internal import HTTP

/// A method and a path, and where the request has its fields.
struct Route: Sendable, Hashable {
    /// One part of a path.
    enum Segment: Sendable, Hashable {
        case literal(String)
        /// `{name}`: any text, for the field of that name.
        case parameter(String)

        var isParameter: Bool {
            guard case .parameter = self else { return false }
            return true
        }
    }

    /// Where an operation's fields come from, besides the path.
    enum Input: Sendable, Hashable {
        case json
        case query
        /// `application/x-www-form-urlencoded`, or JSON if the request says so: the service takes either.
        case form
        /// JSON, and these fields in the query beside it.
        case jsonAndQuery([String])
    }

    /// An address without its parameters' names, for comparing templates.
    struct Key: Sendable, Hashable {
        let method: HTTPMethod
        let path: String
    }

    let method: HTTPMethod
    /// The template, as in `/v1/mgmt/list/{id}`.
    let path: String
    let input: Input
    /// Fields whose values are words of the path, as in `["deliveryMethod": "email"]`.
    let bound: [String: String]

    init(_ method: HTTPMethod, _ template: String, _ input: Input = .json, binding bound: [String: String] = [:]) {
        self.method = method
        path = template
        self.input = input
        self.bound = bound
    }

    static func get(_ template: String, binding bound: [String: String] = [:]) -> Route {
        Route(.get, template, .query, binding: bound)
    }

    static func post(_ template: String, _ input: Input = .json, binding bound: [String: String] = [:]) -> Route {
        Route(.post, template, input, binding: bound)
    }

    static func put(_ template: String) -> Route { Route(.put, template) }

    static func patch(_ template: String) -> Route { Route(.patch, template) }

    static func delete(_ template: String) -> Route { Route(.delete, template, .query) }

    /// Whether no part of the path is a parameter.
    var isLiteral: Bool { !path.utf8.contains(UInt8(ascii: "{")) }

    var segments: [Segment] {
        path.utf8.split(separator: UInt8(ascii: "/")).map { part in
            part.first == UInt8(ascii: "{")
                ? .parameter(String(decoding: part.dropFirst().dropLast(), as: UTF8.self))
                : .literal(String(decoding: part, as: UTF8.self))
        }
    }

    var key: Key { Key(method: method, path: keyPath) }

    var parameters: [String] {
        segments.compactMap { segment in
            guard case .parameter(let name) = segment else { return nil }
            return name
        }
    }

    /// The path, its parameters without their names.
    private var keyPath: String {
        guard !isLiteral else { return path }
        return segments.map { segment in
            switch segment {
            case .literal(let word): "/" + word
            case .parameter: "/{}"
            }
        }.joined()
    }
}
