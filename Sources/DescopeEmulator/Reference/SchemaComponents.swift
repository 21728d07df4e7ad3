internal import JSON

/// The schemas of a document's objects, by name, once each.
struct SchemaComponents {
    private var schemas: [String: JSONValue] = [:]
    private var types: [String: ObjectIdentifier] = [:]

    var document: JSONValue {
        .object(JSONObject(schemas.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }))
    }

    /// The JSON of a schema; objects become references.
    mutating func reference(to schema: Schema) -> JSONValue {
        switch schema {
        case .any: [:]
        case .boolean: ["type": "boolean"]
        case .string: ["type": "string"]
        case .number: ["type": "number"]
        case .integer(nil): ["type": "integer"]
        case .integer(let format?): ["type": "integer", "format": .string(format)]
        case .enumeration(let names): ["type": "string", "enum": .array(names.map { .string($0) })]
        case .array(let element): ["type": "array", "items": reference(to: element)]
        case .map(let value): ["type": "object", "additionalProperties": reference(to: value)]
        case .nullable(let schema): Self.nullable(reference(to: schema))
        case .object(let object): object.isPartial ? changes(to: object) : reference(to: object.type)
        }
    }

    /// The JSON of an object with these properties, written in place.
    mutating func object(_ properties: [SchemaProperty]) -> JSONValue {
        var object: JSONObject = ["type": "object"]
        guard !properties.isEmpty else { return .object(object) }
        object["properties"] = .object(JSONObject(properties.map { (key: $0.name, value: self.value(of: $0)) }))
        let required = properties.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !required.isEmpty { object["required"] = .array(required) }
        return .object(object)
    }

    /// The schema of a property; what may be absent may also be null.
    mutating func value(of property: SchemaProperty) -> JSONValue {
        let schema = reference(to: property.schema)
        guard case .object(var object) = property.isRequired ? schema : Self.nullable(schema) else { return schema }
        if !property.aliases.isEmpty { object["x-aliases"] = .array(property.aliases.map { .string($0) }) }
        return .object(object)
    }

    /// The JSON of an object of which any field may be left out, written in place.
    private mutating func changes(to object: ObjectSchema) -> JSONValue {
        let fields = object.properties.map { property in
            guard case .object(let inner) = property.schema else {
                return (key: property.name, value: reference(to: property.schema))
            }
            return (key: property.name, value: changes(to: inner))
        }
        return ["type": "object", "properties": .object(JSONObject(fields))]
    }

    private mutating func reference(to type: any Decodable.Type) -> JSONValue {
        let name = Self.name(of: type)
        // The type is known before its fields are looked at: it may contain itself.
        if types[name] == nil {
            types[name] = ObjectIdentifier(type)
            schemas[name] = object(SchemaProperty.all(of: type))
        }
        precondition(types[name] == ObjectIdentifier(type), "two types with a schema named \(name)")
        return ["$ref": .string("#/components/schemas/\(name)")]
    }

    /// The type's name after those of the types around it, as in `UserView.Tenant`; a generic type's arguments follow.
    static func name(of type: any Decodable.Type) -> String {
        let parts = String(reflecting: type).split { "<>, ".contains($0) }
        return parts.map { part in
            part.split(separator: ".").dropFirst().filter { !$0.hasPrefix("(") }.joined(separator: ".")
        }.joined(separator: "-")
    }

    private static func nullable(_ schema: JSONValue) -> JSONValue {
        guard case .object(var object) = schema else { return schema }
        if object["$ref"] != nil { return ["anyOf": [schema, ["type": "null"]]] }
        guard case .string(let type)? = object["type"] else { return schema }
        object["type"] = [.string(type), "null"]
        if let cases = object["enum"]?.arrayValue { object["enum"] = .array(cases + [.null]) }
        return .object(object)
    }
}
