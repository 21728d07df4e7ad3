@testable import DescopeEmulator
import HTTP
import JSON

/// An OpenAPI document as far as two of them are compared: operations, and schemas with their references.
struct SchemaDocument: Sendable {
    let root: JSONValue

    /// The operations by method and path, whatever the names of the path's parameters.
    var operations: [Route.Key: JSONValue] {
        let pairs = (root["paths"]?.objectValue ?? [:]).flatMap { path in
            (path.value.objectValue ?? [:]).map {
                (Route(HTTPMethod(rawValue: $0.key.uppercased()), path.key).key, $0.value)
            }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// What an operation takes: its body, else its query as an object.
    func request(of operation: JSONValue) -> JSONValue {
        if let body = Self.schema(operation["requestBody"]) { return body }
        let query = (operation["parameters"]?.arrayValue ?? []).filter { $0["in"] == "query" }
        let properties = query.map { (key: $0["name"]?.stringValue ?? "", value: $0["schema"] ?? [:]) }
        return ["type": "object", "properties": .object(JSONObject(properties))]
    }

    /// What an operation answers with status 200.
    func response(of operation: JSONValue) -> JSONValue {
        Self.schema(operation["responses"]?["200"]) ?? ["type": "object"]
    }

    /// A schema behind its references, with the name of the last; what may be null is what it is otherwise.
    func resolved(_ schema: JSONValue) -> (name: String?, schema: JSONValue) {
        if let choices = (schema["anyOf"] ?? schema["allOf"])?.arrayValue, let first = choices.first {
            return resolved(first)
        }
        guard let name = schema["$ref"]?.stringValue?.split(separator: "/").last.map(String.init) else {
            return (nil, schema)
        }
        let target = resolved(root["components"]?["schemas"]?[name] ?? [:])
        return (target.name ?? name, target.schema)
    }

    private static func schema(_ part: JSONValue?) -> JSONValue? {
        part?["content"]?["application/json"]?["schema"]
    }
}

/// A place where our schema and the published one differ.
struct SchemaDivergence: Hashable, Sendable {
    enum Kind: String, Sendable {
        case missing, extra, type
    }

    /// The published schema by its name, or `METHOD path request` (`response`) where it has none.
    let place: String
    /// The field within it: `/users/[]/name`, with `*` for any key.
    let pointer: String
    let kind: Kind
}

/// Compares our document with the published one: names and types of fields, as deep as they go.
struct SchemaComparison {
    let ours: SchemaDocument
    let published: SchemaDocument
    private(set) var divergences: [SchemaDivergence] = []
    private var visited: Set<[String]> = []

    init(_ ours: JSONValue, _ published: JSONValue) {
        self.ours = SchemaDocument(root: ours)
        self.published = SchemaDocument(root: published)
        let theirs = self.published.operations
        for (route, operation) in self.ours.operations.sorted(by: { $0.key.path < $1.key.path }) {
            guard let their = theirs[route] else { continue }
            let name = "\(route.method.rawValue) \(route.path)"
            compare(self.ours.request(of: operation), self.published.request(of: their), "\(name) request", "")
            compare(self.ours.response(of: operation), self.published.response(of: their), "\(name) response", "")
        }
    }

    private mutating func compare(_ our: JSONValue, _ their: JSONValue, _ place: String, _ pointer: String) {
        let (ourName, our) = ours.resolved(our)
        let (theirName, their) = published.resolved(their)
        if let ourName, let theirName, !visited.insert([ourName, theirName]).inserted { return }
        let inner = theirName.map { ($0, "") } ?? (place, pointer)
        switch (SchemaForm(our), SchemaForm(their)) {
        case (.array(let our), .array(let their)): compare(our, their, inner.0, inner.1 + "/[]")
        case (.map(let our), .map(let their)): compare(our, their, inner.0, inner.1 + "/*")
        case (.object(let our), .object(let their)): compare(our, their, inner.0, inner.1)
        // The published way to say "any object".
        case (.map, .object([:])): return
        case (let our, let their) where our != their: note(.type, place, pointer)
        default: return
        }
    }

    private mutating func compare(_ our: JSONObject, _ their: JSONObject, _ place: String, _ pointer: String) {
        var matched: Set<String> = []
        for (name, schema) in their {
            guard let found = our.first(where: { $0.key == name || $0.value.aliases.contains(name) }) else {
                note(.missing, place, "\(pointer)/\(name)")
                continue
            }
            matched.insert(found.key)
            compare(found.value, schema, place, "\(pointer)/\(name)")
        }
        for name in our.keys where !matched.contains(name) { note(.extra, place, "\(pointer)/\(name)") }
    }

    private mutating func note(_ kind: SchemaDivergence.Kind, _ place: String, _ pointer: String) {
        let divergence = SchemaDivergence(place: place, pointer: pointer, kind: kind)
        if !divergences.contains(divergence) { divergences.append(divergence) }
    }
}

/// What a schema describes, nullable or not.
private enum SchemaForm: Equatable {
    case any
    case plain(String)
    case array(JSONValue)
    case map(JSONValue)
    case object(JSONObject)

    init(_ schema: JSONValue) {
        let type = schema["type"]?.stringValue ?? schema["type"]?[0]?.stringValue
        switch type {
        case "array": self = .array(schema["items"] ?? [:])
        case "object":
            if let values = schema["additionalProperties"], values != false {
                self = .map(values.objectValue == nil ? [:] : values)
            } else {
                self = .object(schema["properties"]?.objectValue ?? [:])
            }
        case let type?: self = .plain(type)
        case nil: self = .any
        }
    }
}

extension JSONValue {
    fileprivate var aliases: [String] { (self["x-aliases"]?.arrayValue ?? []).compactMap(\.stringValue) }
}
