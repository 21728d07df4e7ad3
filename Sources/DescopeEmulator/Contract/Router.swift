internal import HTTP

/// What a request's path says, besides its target.
struct RouteMatch: Sendable {
    let route: Route
    /// The path's parameters, percent-decoded.
    var parameters: [QueryItem] = []

    func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.value }
}

/// Finds a request's target: literal paths by dictionary, then templates, literal before parameter.
struct Router<Target: Sendable>: Sendable {
    /// What is at a path.
    enum Match {
        case target(Target, RouteMatch)
        /// The path is known, but only with these methods.
        case otherMethods([String])
        case nothing
    }

    private struct Entry: Sendable {
        let target: Target
        let route: Route
    }

    private struct Template: Sendable {
        let key: String
        let segments: [Route.Segment]
        var entries: [HTTPMethod: Entry]

        /// Sorts literal segments before parameters.
        var rank: [Int] {
            segments.map { segment in
                if case .literal = segment { 0 } else { 1 }
            }
        }

        func fits(_ path: [String]) -> Bool {
            zip(segments, path).allSatisfy { segment, word in
                guard case .literal(let literal) = segment else { return true }
                return literal == word
            }
        }
    }

    private var literals: [String: [HTTPMethod: Entry]] = [:]
    private var templates: [Int: [Template]] = [:]

    init() {}

    /// Adds a route; two targets for one address are a programmer's mistake.
    mutating func add(_ route: Route, _ target: Target) {
        let entry = Entry(target: target, route: route)
        guard !route.parameters.isEmpty else {
            let replaced = literals[route.path, default: [:]].updateValue(entry, forKey: route.method)
            precondition(replaced == nil, "two operations at \(route.method.rawValue) \(route.path)")
            return
        }
        var known = templates[route.segments.count] ?? []
        let index = known.firstIndex { $0.key == route.key.path } ?? known.endIndex
        if index == known.endIndex {
            known.append(Template(key: route.key.path, segments: route.segments, entries: [:]))
        }
        let replaced = known[index].entries.updateValue(entry, forKey: route.method)
        precondition(replaced == nil, "two operations at \(route.method.rawValue) \(route.path)")
        templates[route.segments.count] = known.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
    }

    /// Finds the first entry of the path with the method; GET also serves HEAD.
    func match(_ request: HTTPRequest) -> Match {
        let literal = literals[request.path]
        if let found = literal.flatMap({ Self.entry(in: $0, for: request.method) }) {
            return .target(found.target, RouteMatch(route: found.route))
        }
        let templates = (templates[request.segments.count] ?? []).filter { $0.fits(request.segments) }
        for template in templates {
            guard let found = Self.entry(in: template.entries, for: request.method) else { continue }
            let parameters = Self.parameters(of: found.route, in: request.segments)
            return .target(found.target, RouteMatch(route: found.route, parameters: parameters))
        }
        var others = Set(templates.flatMap(\.entries.keys)).union(literal?.keys.map { $0 } ?? [])
        if others.contains(.get) { others.insert(.head) }
        return others.isEmpty ? .nothing : .otherMethods(others.map(\.rawValue).sorted())
    }

    private static func entry(in entries: [HTTPMethod: Entry], for method: HTTPMethod) -> Entry? {
        entries[method] ?? (method == .head ? entries[.get] : nil)
    }

    private static func parameters(of route: Route, in segments: [String]) -> [QueryItem] {
        zip(route.segments, segments).compactMap { segment, value in
            guard case .parameter(let name) = segment else { return nil }
            return QueryItem(name: name, value: value)
        }
    }
}
