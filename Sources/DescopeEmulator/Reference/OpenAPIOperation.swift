internal import HTTP
internal import JSON

extension OpenAPIBuilder {
    mutating func operation<Operation: Documented>(
        _ type: Operation.Type,
        at route: Route,
        name: String,
        area: String
    ) -> JSONValue {
        var object: JSONObject = [
            "tags": [.string(area)], "operationId": .string(name), "summary": .string(type.spec.summary),
            "x-evidence": .string(type.spec.evidence.rawValue),
        ]
        let parameters = parameters(of: type, at: route)
        if !parameters.isEmpty { object["parameters"] = .array(parameters) }
        if route.input != .query { object["requestBody"] = body(of: type, at: route) }
        if let security = type.spec.access.security { object["security"] = security }
        object["responses"] = .object([
            "\(Operation.Output.status.code)": success(of: type), "default": ["$ref": "#/components/responses/Error"],
        ])
        return .object(object)
    }

    private mutating func parameters<Operation: Documented>(of type: Operation.Type, at route: Route) -> [JSONValue] {
        let properties = SchemaProperty.all(of: type)
        let path = route.parameters.map { name in
            let schema = properties.first { $0.name == name }.map { components.reference(to: $0.schema) }
            return parameter(name, in: "path", isRequired: true, schema ?? ["type": "string"])
        }
        let query = properties.filter { route.hasInQuery($0.name) }
        return path
            + query.map {
                parameter($0.name, in: "query", isRequired: $0.isRequired, components.reference(to: $0.schema))
            }
    }

    private func parameter(_ name: String, in place: String, isRequired: Bool, _ schema: JSONValue) -> JSONValue {
        var object: JSONObject = ["name": .string(name), "in": .string(place)]
        if isRequired { object["required"] = true }
        object["schema"] = schema
        return .object(object)
    }

    /// The body, without the fields that come from the path; nil if nothing is left.
    private mutating func body<Operation: Documented>(of type: Operation.Type, at route: Route) -> JSONValue? {
        guard case .object(let object) = Schema(of: type), !object.isPartial else {
            return ["content": Self.content(components.reference(to: Schema(of: type)), route.input), "required": true]
        }
        let all = SchemaProperty.all(of: type)
        let properties = all.filter { !route.fieldsOfPath.contains($0.name) && !route.hasInQuery($0.name) }
        guard !properties.isEmpty else { return nil }
        let isWhole = properties.count == all.count
        let schema = isWhole ? components.reference(to: Schema(of: type)) : components.object(properties)
        var body: JSONObject = ["content": Self.content(schema, route.input)]
        if properties.contains(where: \.isRequired) { body["required"] = true }
        return .object(body)
    }

    private mutating func success<Operation: Documented>(of type: Operation.Type) -> JSONValue {
        guard let output = Operation.Output.document else { return ["description": "OK"] }
        return ["description": "OK", "content": Self.content(components.reference(to: Schema(of: output)))]
    }

    private static func content(_ schema: JSONValue, _ input: Route.Input = .json) -> JSONValue {
        let types = input == .form ? ["application/x-www-form-urlencoded", "application/json"] : ["application/json"]
        return .object(JSONObject(types.map { (key: $0, value: ["schema": schema]) }))
    }
}

extension Route {
    /// The names of the fields that the path says.
    fileprivate var fieldsOfPath: Set<String> { Set(parameters).union(bound.keys) }

    fileprivate func hasInQuery(_ name: String) -> Bool {
        switch input {
        case .json, .form: false
        case .query: !fieldsOfPath.contains(name)
        case .jsonAndQuery(let names): names.contains(name)
        }
    }
}

extension Access {
    /// The security of an operation, unless it is the document's own.
    fileprivate var security: JSONValue? {
        switch self {
        case .managementKey: nil
        case .project: [["project": []]]
        case .accessKey: [["accessKey": []]]
        case .session: [["token": []]]
        case .client: [["client": []]]
        case .accessToken: [["accessToken": []]]
        case .path, .parameter, .open: []
        }
    }
}
