internal import HTTP
internal import JSON

/// Turns a request into an operation: body, query and path parameters become its fields.
enum RequestDecoding {
    static func decode<Operation: Endpoint>(
        _ type: Operation.Type,
        _ request: HTTPRequest,
        parameters: [(name: String, value: String)]
    ) throws -> Decoded<Operation> {
        var input = try Operation.input == .json ? body(of: request) : query(of: request)
        if !parameters.isEmpty, case .object(var object) = input {
            for parameter in parameters { object[parameter.name] = .string(parameter.value) }
            input = .object(object)
        }
        return try decodeJSON(type, from: input)
    }

    /// The body as JSON; none at all is an empty object.
    private static func body(of request: HTTPRequest) throws -> JSONValue {
        guard !request.body.isEmpty else { return .object([:]) }
        let value: JSONValue
        do {
            value = try JSONValue(parsing: request.body)
        } catch {
            throw APIError(.malformedRequest, "The body is not JSON: \(error.reason) at byte \(error.offset)")
        }
        guard !value.holdsNUL else { throw APIError.textWithNUL }
        return value
    }

    /// The query as an object of strings; of repeated names the first non-empty one counts.
    private static func query(of request: HTTPRequest) throws -> JSONValue {
        guard !request.query.contains(where: { $0.value.utf8.contains(0) }) else { throw APIError.textWithNUL }
        var object = JSONObject()
        for item in request.query where object[item.name] == nil || object[item.name] == "" {
            object[item.name] = .string(item.value)
        }
        return .object(object)
    }
}

extension APIError {
    /// What is wrong with a field, in the service's words where they are known (§1.4).
    init(_ error: JSONDecodingError) {
        switch error.kind {
        case .required:
            self = .requiredField(error.field)
        case .mismatch(let expected, let found):
            self.init(.malformedRequest, "\(error.subject) must be of type \(expected), not \(found)")
        case .invalid(let reason):
            self.init(.invalidRequest, "\(error.subject) is invalid: \(reason)")
        }
    }

    /// SQLite ends texts at U+0000 in places; no name or address has one.
    static let textWithNUL = APIError(.malformedRequest, "The request holds a text with U+0000")
}

extension JSONDecodingError {
    fileprivate var subject: String { path.isEmpty ? "The body" : "The \(path) field" }
}

extension JSONValue {
    /// Whether a text in it, a name of a field included, holds U+0000.
    var holdsNUL: Bool {
        switch self {
        case .string(let text): text.utf8.contains(0)
        case .array(let elements): elements.contains(where: \.holdsNUL)
        case .object(let object): object.contains { $0.key.utf8.contains(0) || $0.value.holdsNUL }
        case .null, .bool, .number: false
        }
    }
}

/// A boolean in a query string.
struct QueryFlag: SchemaProviding, Sendable {
    let isSet: Bool

    static var schema: Schema { .boolean }

    init(from decoder: any Decoder) throws {
        isSet = try decoder.singleValueContainer().decode(String.self) == "true"
    }
}
