internal import HTTP
internal import JSON

/// Turns a request into an operation, whose fields come from the body or query and from the path.
enum RequestDecoding {
    /// Decodes the operation, and warns of fields that it does not have.
    ///
    /// - Throws: `APIError` that names what is wrong.
    static func decode<Operation: Decodable>(
        _ type: Operation.Type,
        _ request: HTTPRequest,
        _ match: RouteMatch,
        _ warnings: WarningList
    ) throws -> Operation {
        let schema = Schema(of: type)
        let given = try given(schema, request, match.route.input)
        warnings.add(unknown: schema.unknownFields(in: given))
        do {
            return try decodeJSON(type, from: adding(match, to: given, schema))
        } catch let error as JSONDecodingError {
            throw APIError(error)
        }
    }

    /// What the request gives in its body or query.
    static func given(_ schema: Schema, _ request: HTTPRequest, _ input: Route.Input) throws -> JSONValue {
        switch input {
        case .json: try body(of: request)
        case .query: try fields(schema, request.query)
        case .form: try request.saysJSON ? body(of: request) : form(schema, request)
        case .jsonAndQuery: try body(of: request).joining(fields(schema, request.query))
        }
    }

    /// The same with what the path says, as far as the type has a field for it.
    static func adding(_ match: RouteMatch, to given: JSONValue, _ schema: Schema) throws -> JSONValue {
        guard !match.parameters.isEmpty || !match.route.bound.isEmpty else { return given }
        // PHP sends an empty array for an empty object; decoding refuses any other value.
        guard var object = given == [] ? JSONObject() : given.objectValue else { return given }
        for (name, word) in match.route.bound { object[name] = .string(word) }
        for parameter in match.parameters where schema.field(parameter.name) != nil {
            object[parameter.name] = .string(try checked(parameter.value))
        }
        return .object(object)
    }

    /// The body as JSON; no body is an empty object.
    private static func body(of request: HTTPRequest) throws -> JSONValue {
        guard !request.body.isEmpty else { return .object([:]) }
        do {
            return try JSONValue(parsing: request.body)
        } catch {
            throw APIError(.malformedRequest, "The body is not JSON: \(error.reason) at byte \(error.offset)")
        }
    }

    private static func form(_ schema: Schema, _ request: HTTPRequest) throws -> JSONValue {
        guard let items = QueryItem.items(in: request.body[...]) else {
            throw APIError(.malformedRequest, "The body is not a form: an escape is malformed or not UTF-8")
        }
        return try fields(schema, items)
    }

    /// The items as an object: lists take every item of their name, other fields the first nonempty one.
    private static func fields(_ schema: Schema, _ items: [QueryItem]) throws -> JSONValue {
        var object = JSONObject()
        var lists: [String: [JSONValue]] = [:]
        for item in items {
            let text = try checked(item.value)
            switch schema.field(item.name) {
            case .array: lists[item.name, default: []].append(.string(text))
            case _ where object[item.name] ?? "" != "": break
            case .boolean: object[item.name] = flags[text.lowercased()].map(JSONValue.bool) ?? .string(text)
            default: object[item.name] = .string(text)
            }
        }
        for (name, values) in lists { object[name] = .array(values) }
        return .object(object)
    }

    /// How clients write booleans outside JSON: Python's `True` and `1` are usual.
    private static let flags = ["true": true, "1": true, "false": false, "0": false]

    /// SQLite ends texts at U+0000 in places; no name or address has one.
    private static func checked(_ text: String) throws -> String {
        // A span, because a search by `contains` costs four times as much.
        let bytes = text.utf8.span
        guard !bytes.indices.contains(where: { bytes[$0] == 0 }) else {
            throw APIError(.malformedRequest, "The request holds a text with U+0000")
        }
        return text
    }
}

extension JSONValue {
    /// An object with the members of another that it does not have; PHP writes `[]` for an empty one.
    fileprivate func joining(_ other: JSONValue) -> JSONValue {
        guard var object = self == [] ? JSONObject() : objectValue else { return self }
        for (name, value) in other.objectValue ?? [:] where object[name] == nil { object[name] = value }
        return .object(object)
    }
}

extension APIError {
    /// What is wrong with a field, in the service's words if known (AR-1.4).
    init(_ error: JSONDecodingError) {
        let subject = error.path.isEmpty ? "The body" : "The \(error.path) field"
        switch error.kind {
        case .required:
            self = .requiredField(error.path)
        case .mismatch(let expected, let found):
            self.init(.malformedRequest, "\(subject) must be of type \(expected), not \(found)")
        case .invalid(let reason):
            self.init(.invalidRequest, "\(subject) is invalid" + (reason.isEmpty ? "" : ": \(reason)"))
        }
    }
}
