internal import HTTP

/// Finds the target for a method and path: literal paths by dictionary, then templates, literal before parameter.
struct Router<Target: Sendable>: Sendable {
    /// What the router found at a path.
    enum Match {
        case target(Target, parameters: [(name: String, value: String)])
        /// The path is known, but not with this method: those it is known with.
        case otherMethods([String])
        case nothing
    }

    private struct Template: Sendable {
        let segments: [String]
        var methods: [String: Target]
    }

    /// One of the places where a path is known.
    private struct Place {
        let methods: [String: Target]
        let parameters: [(name: String, value: String)]
    }

    private var literals: [String: [String: Target]] = [:]
    private var templates: [Int: [Template]] = [:]

    init() {}

    /// Adds a route; two targets for one method and path are a programmer's mistake.
    mutating func add(_ route: Route, _ target: Target) {
        guard route.path.contains("{") else {
            precondition(literals[route.path]?[route.method] == nil, "two operations at \(route.method) \(route.path)")
            literals[route.path, default: [:]][route.method] = target
            return
        }
        let segments = route.path.split(separator: "/").map(String.init)
        var known = templates[segments.count] ?? []
        if let index = known.firstIndex(where: { Self.key($0.segments) == Self.key(segments) }) {
            precondition(known[index].methods[route.method] == nil, "two operations at \(route.method) \(route.path)")
            known[index].methods[route.method] = target
        } else {
            known.append(Template(segments: segments, methods: [route.method: target]))
        }
        // A literal segment sorts before a parameter, whose name starts with "{".
        templates[segments.count] = known.sorted {
            Self.rank($0.segments).lexicographicallyPrecedes(Self.rank($1.segments))
        }
    }

    /// Finds the first place of the path that knows the method; HEAD is known where GET is.
    func match(_ request: HTTPRequest) -> Match {
        let method = request.method.rawValue
        let places = places(of: request)
        for place in places {
            guard let target = place.methods[method] ?? (method == "HEAD" ? place.methods["GET"] : nil) else {
                continue
            }
            return .target(target, parameters: place.parameters)
        }
        var others = Set(places.flatMap(\.methods.keys))
        if others.contains("GET") { others.insert("HEAD") }
        return others.isEmpty ? .nothing : .otherMethods(others.sorted())
    }

    /// Where the path is known, the most literal place first.
    private func places(of request: HTTPRequest) -> [Place] {
        let literal = literals[request.path].map { Place(methods: $0, parameters: []) }
        let rest = (templates[request.segments.count] ?? []).compactMap { template in
            Self.parameters(template.segments, request.segments).map {
                Place(methods: template.methods, parameters: $0)
            }
        }
        return [literal].compactMap(\.self) + rest
    }

    private static func parameters(_ template: [String], _ segments: [String]) -> [(name: String, value: String)]? {
        var found: [(name: String, value: String)] = []
        for (pattern, segment) in zip(template, segments) {
            if pattern.hasPrefix("{") {
                found.append((String(pattern.dropFirst().dropLast()), segment))
            } else if pattern != segment {
                return nil
            }
        }
        return found
    }

    private static func key(_ segments: [String]) -> [String] { segments.map { $0.hasPrefix("{") ? "{}" : $0 } }
    private static func rank(_ segments: [String]) -> [Int] { segments.map { $0.hasPrefix("{") ? 1 : 0 } }
}
