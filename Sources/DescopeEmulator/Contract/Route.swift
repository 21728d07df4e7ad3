internal import HTTP

/// A method and a path, and where the request has its fields.
struct Route: Sendable, Hashable {
    /// One part of a path.
    enum Segment: Sendable, Hashable {
        case literal(String)
        /// `{name}`: any text, for the field of that name.
        case parameter(String)
    }

    /// Where an operation's fields come from, besides the path.
    enum Input: Sendable, Hashable {
        case json
        case query
        /// `application/x-www-form-urlencoded`.
        case form
    }

    /// An address without its parameters' names, for comparing templates.
    struct Key: Sendable, Hashable {
        let method: HTTPMethod
        let path: String
    }

    let method: HTTPMethod
    let segments: [Segment]
    let input: Input
    /// Fields whose values are words of the path, as in `["deliveryMethod": "email"]`.
    let bound: [String: String]

    /// A route to a path template, as in `/v1/mgmt/list/{id}`.
    init(_ method: HTTPMethod, _ template: String, _ input: Input = .json, binding bound: [String: String] = [:]) {
        self.method = method
        self.input = input
        self.bound = bound
        segments = template.split(separator: "/").map { segment in
            segment.hasPrefix("{") ? .parameter(String(segment.dropFirst().dropLast())) : .literal(String(segment))
        }
    }

    static func get(_ template: String, binding bound: [String: String] = [:]) -> Route {
        Route(.get, template, .query, binding: bound)
    }

    static func post(_ template: String, _ input: Input = .json, binding bound: [String: String] = [:]) -> Route {
        Route(.post, template, input, binding: bound)
    }

    static func patch(_ template: String) -> Route { Route(.patch, template) }

    static func delete(_ template: String) -> Route { Route(.delete, template, .query) }

    /// The path as documents write it.
    var path: String { path { "{\($0)}" } }

    var key: Key { Key(method: method, path: path { _ in "{}" }) }

    var parameters: [String] {
        segments.compactMap { segment in
            guard case .parameter(let name) = segment else { return nil }
            return name
        }
    }

    private func path(_ written: (String) -> String) -> String {
        let words = segments.map { segment in
            switch segment {
            case .literal(let word): word
            case .parameter(let name): written(name)
            }
        }
        return "/" + words.joined(separator: "/")
    }
}
