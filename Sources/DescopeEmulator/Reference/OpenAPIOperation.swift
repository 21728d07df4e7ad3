internal import JSON

extension OpenAPIBuilder {
    /// One operation at one of its routes.
    mutating func operation<Operation: Endpoint>(
        _ type: Operation.Type,
        at route: Route,
        name: String,
        area: String
    ) -> JSONValue {
        var object: JSONObject = [
            "tags": [.string(area)], "operationId": .string(name), "summary": .string(type.summary),
            "x-evidence": .string(type.evidence.rawValue),
        ]
        let parameters = parameters(of: type, at: route)
        if !parameters.isEmpty { object["parameters"] = .array(parameters) }
        if case .json = type.input { object["requestBody"] = body(of: type, at: route) }
        object["responses"] = ["200": success(of: type), "default": ["$ref": "#/components/responses/Error"]]
        return .object(object)
    }

    /// What the path and the query carry.
    private mutating func parameters<Operation: Endpoint>(of type: Operation.Type, at route: Route) -> [JSONValue] {
        let properties = SchemaProperty.all(of: type)
        let path = route.parameters.map { name in
            let schema = properties.first { $0.name == name }.map { components.reference(to: $0.schema) }
            return parameter(name, in: "path", isRequired: true, schema ?? ["type": "string"])
        }
        guard case .query = type.input else { return path }
        let query = properties.filter { !route.parameters.contains($0.name) }
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

    /// The body, without the fields that come from the path; none where nothing is left.
    private mutating func body<Operation: Endpoint>(of type: Operation.Type, at route: Route) -> JSONValue? {
        guard case .object = Schema(of: type) else {
            return ["content": Self.content(components.reference(to: Schema(of: type))), "required": true]
        }
        let all = SchemaProperty.all(of: type)
        let properties = all.filter { !route.parameters.contains($0.name) }
        guard !properties.isEmpty else { return nil }
        let isWhole = properties.count == all.count
        let schema = isWhole ? components.reference(to: .object(type)) : components.object(properties)
        var body: JSONObject = ["content": Self.content(schema)]
        if properties.contains(where: \.isRequired) { body["required"] = true }
        return .object(body)
    }

    private mutating func success<Operation: Endpoint>(of type: Operation.Type) -> JSONValue {
        guard let output = Operation.Output.self as? any JSONResponse.Type else { return ["description": "OK"] }
        return ["description": "OK", "content": Self.content(components.reference(to: Schema(of: output)))]
    }

    private static func content(_ schema: JSONValue) -> JSONValue {
        ["application/json": ["schema": schema]]
    }
}

extension Route {
    /// The names of the path's parameters.
    var parameters: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }
}
