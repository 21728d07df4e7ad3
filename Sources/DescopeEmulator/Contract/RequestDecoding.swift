internal import HTTP
internal import JSON

/// Turns a request into an operation: body or query, words of the path and its parameters become its fields.
enum RequestDecoding {
    /// The operation, and the fields of the request that it does not have.
    ///
    /// - Throws: `APIError` that names what is wrong.
    static func decode<Operation: Decodable>(
        _ type: Operation.Type,
        _ request: HTTPRequest,
        _ match: RouteMatch,
        _ warnings: WarningList
    ) throws -> Operation {
        let input = try input(type, request, match)
        warnings.add(unknown: Schema(of: type).unknownFields(in: input))
        do {
            return try decodeJSON(type, from: input)
        } catch let error as JSONDecodingError {
            throw APIError(error)
        }
    }

    private static func input(
        _ type: any Decodable.Type,
        _ request: HTTPRequest,
        _ match: RouteMatch
    ) throws -> JSONValue {
        let input =
            switch match.route.input {
            case .json: try body(of: request)
            case .query: try fields(type, request.query)
            case .form: try form(type, request)
            }
        guard !match.parameters.isEmpty || !match.route.bound.isEmpty else { return input }
        // What is no object is refused when it is decoded.
        guard var object = input.objectValue else { return input }
        for (name, word) in match.route.bound { object[name] = .string(word) }
        for parameter in match.parameters { object[parameter.name] = .string(try checked(parameter.value)) }
        return .object(object)
    }

    /// The body as JSON; none at all is an empty object.
    private static func body(of request: HTTPRequest) throws -> JSONValue {
        guard !request.body.isEmpty else { return .object([:]) }
        do {
            return try JSONValue(parsing: request.body)
        } catch {
            throw APIError(.malformedRequest, "The body is not JSON: \(error.reason) at byte \(error.offset)")
        }
    }

    private static func form(_ type: any Decodable.Type, _ request: HTTPRequest) throws -> JSONValue {
        guard let items = QueryItem.items(in: request.body[...]) else {
            throw APIError(.malformedRequest, "The body is not a form: an escape is malformed or not UTF-8")
        }
        return try fields(type, items)
    }

    /// The items as an object: lists take every item of their name, other fields the first that is not empty.
    private static func fields(_ type: any Decodable.Type, _ items: [QueryItem]) throws -> JSONValue {
        guard !items.isEmpty else { return .object([:]) }
        let properties = SchemaProperty.all(of: type)
        var object = JSONObject()
        for item in items {
            let value = try checked(item.value)
            let property = properties.first { $0.name == item.name || $0.aliases.contains(item.name) }
            switch property?.schema {
            case .array: object[item.name] = .array((object[item.name]?.arrayValue ?? []) + [.string(value)])
            case .boolean where ["true", "false"].contains(value): object[item.name] = .bool(value == "true")
            default:
                if object[item.name]?.isZero ?? true { object[item.name] = .string(value) }
            }
        }
        return .object(object)
    }

    /// SQLite ends texts at U+0000 in places; no name or address has one.
    private static func checked(_ text: String) throws -> String {
        guard !text.utf8.contains(0) else { throw APIError(.malformedRequest, "The request holds a text with U+0000") }
        return text
    }
}

extension APIError {
    /// What is wrong with a field, in the service's words where they are known (AR-1.4).
    init(_ error: JSONDecodingError) {
        let subject = error.path.isEmpty ? "The body" : "The \(error.path) field"
        switch error.kind {
        case .required:
            self = .requiredField(error.field)
        case .mismatch(let expected, let found):
            self.init(.malformedRequest, "\(subject) must be of type \(expected), not \(found)")
        case .invalid(let reason):
            self.init(.invalidRequest, "\(subject) is invalid" + (reason.isEmpty ? "" : ": \(reason)"))
        }
    }
}
