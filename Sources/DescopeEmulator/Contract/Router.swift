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
        let segments: [Route.Segment]
        var entries: [HTTPMethod: Entry] = [:]

        /// Sorts literal segments before parameters: a bit a segment, the first the highest.
        var rank: Int { segments.reduce(0) { $0 << 1 | ($1.isParameter ? 1 : 0) } }

        /// Whether a template has the same address, whatever its parameters are called.
        func isSame(as other: Template) -> Bool {
            zip(segments, other.segments).allSatisfy { $0 == $1 || $0.isParameter && $1.isParameter }
        }

        func fits(_ path: [String]) -> Bool {
            zip(segments, path).allSatisfy { segment, word in
                guard case .literal(let literal) = segment else { return true }
                return literal == word
            }
        }
    }

    private var literals: [String: [HTTPMethod: Entry]] = [:]
    /// By their number of segments, and there by rank.
    private var templates: [Int: [Template]] = [:]

    init() {}

    /// Adds a route; two targets for one address are a programmer's mistake.
    mutating func add(_ route: Route, _ target: Target) {
        precondition(addIfFree(route, target), "two operations at \(route.method.rawValue) \(route.path)")
    }

    /// Adds a route unless its address has a target; the answer is whether it was added.
    mutating func addIfFree(_ route: Route, _ target: Target) -> Bool {
        let entry = Entry(target: target, route: route)
        guard !route.isLiteral else {
            return literals[route.path, default: [:]].addIfFree(entry, for: route.method)
        }
        let template = Template(segments: route.segments)
        let place = self.place(of: template)
        return templates[template.segments.count, default: []][place].entries.addIfFree(entry, for: route.method)
    }

    /// The target of a request's path as it stands in a route, if any; no template can win over it.
    func literal(_ request: HTTPRequest) -> Match? {
        guard let entries = literals[request.path], let found = Self.entry(in: entries, for: request.method) else {
            return nil
        }
        return .target(found.target, RouteMatch(route: found.route))
    }

    /// Finds the first entry of the path with the method; GET also serves HEAD.
    func match(_ request: HTTPRequest) -> Match {
        if let match = literal(request) { return match }
        let segments = request.segments
        let templates = (templates[segments.count] ?? []).filter { $0.fits(segments) }
        for template in templates {
            guard let found = Self.entry(in: template.entries, for: request.method) else { continue }
            let parameters = Self.parameters(of: found.route, in: segments)
            return .target(found.target, RouteMatch(route: found.route, parameters: parameters))
        }
        var others = Set(templates.flatMap(\.entries.keys)).union(literals[request.path]?.keys.map { $0 } ?? [])
        if others.contains(.get) { others.insert(.head) }
        return others.isEmpty ? .nothing : .otherMethods(others.map(\.rawValue).sorted())
    }

    /// Where a template stands among those of its length; it is put there if it is new.
    private mutating func place(of template: Template) -> Int {
        let known = templates[template.segments.count] ?? []
        if let place = known.firstIndex(where: template.isSame) { return place }
        let place = known.firstIndex { $0.rank > template.rank } ?? known.endIndex
        templates[template.segments.count, default: []].insert(template, at: place)
        return place
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

extension Dictionary {
    /// Adds a value unless the key has one; the answer is whether it was added.
    fileprivate mutating func addIfFree(_ value: Value, for key: Key) -> Bool {
        guard self[key] == nil else { return false }
        self[key] = value
        return true
    }
}
