internal import HTTP
internal import JSON

/// Puts the document together: paths, tags and schemas in the order of their names.
struct OpenAPIBuilder {
    var components = SchemaComponents()
    private var paths: [String: JSONObject] = [:]
    private var tags: Set<String> = []
    /// How many routes of a type were added.
    private var names: [String: Int] = [:]

    private static let areas = Dictionary(KnownOperation.all.map { ($0.route.key, $0.area) }) { first, _ in first }

    /// Adds the operations of the service that are built.
    mutating func addOperations() {
        for type in API.endpoints {
            add(type, area: type.spec.routes.lazy.compactMap { Self.areas[$0.key] }.first ?? "other")
        }
    }

    /// Adds an operation at each of its routes.
    mutating func add(_ type: any Documented.Type, area: String) {
        tags.insert(area)
        for route in type.spec.routes {
            paths[route.path, default: [:]][route.method.rawValue.lowercased()] = operation(
                type,
                at: route,
                name: name(type),
                area: area
            )
        }
    }

    var document: JSONValue {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "Descope Emulator", "version": .string(Version.current),
                "description":
                    "The operations of Descope's REST API that the emulator has, and its own; generated from its code.",
            ],
            "servers": [["url": "http://127.0.0.1:\(Defaults.port)"]],
            "security": [["managementKey": []]],
            "tags": .array(tags.sorted().map { ["name": .string($0)] }),
            "paths": .object(
                JSONObject(paths.sorted { $0.key < $1.key }.map { (key: $0.key, value: .object($0.value)) })
            ),
            "components": [
                "schemas": components.document, "responses": ["Error": Self.error],
                "securitySchemes": Self.securitySchemes,
            ],
        ]
    }

    /// The type's name, with a number at further routes.
    private mutating func name(_ type: any Documented.Type) -> String {
        let name = "\(type)"
        let count = names[name, default: 0] + 1
        names[name] = count
        return count == 1 ? name : "\(name)\(count)"
    }

    private static let securitySchemes: JSONValue = [
        "managementKey": ["type": "http", "scheme": "bearer", "description": "`<projectId>:<managementKey>`"],
        "project": ["type": "http", "scheme": "bearer", "description": "`<projectId>`"],
        "accessKey": ["type": "http", "scheme": "bearer", "description": "`<projectId>:<accessKey>`"],
        "token": ["type": "http", "scheme": "bearer", "description": "`<projectId>:<JWT>`"],
        "client": ["type": "http", "scheme": "basic", "description": "client ID and secret"],
        "accessToken": ["type": "http", "scheme": "bearer", "description": "a token that an application got"],
    ]

    private static let error: JSONValue = {
        let keys = ["errorCode", "errorDescription", "errorMessage", "message"]
        let schema: JSONValue = [
            "type": "object", "properties": .object(JSONObject(keys.map { (key: $0, value: ["type": "string"]) })),
            "required": .array(keys.map { .string($0) }),
        ]
        return ["description": "What went wrong.", "content": ["application/json": ["schema": schema]]]
    }()
}
