internal import HTTP
internal import JSON

/// The emulator's own endpoints take nothing that they do not know: no client of the service sends it to them.
extension RequestDecoding {
    /// Decodes a request to one of them.
    ///
    /// - Throws: `invalidControlRequest` that names what is wrong, and the nearest known name.
    static func decodeStrictly<Control: Decodable>(
        _ type: Control.Type,
        _ request: HTTPRequest,
        _ match: RouteMatch
    ) throws -> Control {
        let schema = Schema(of: type)
        do {
            let given = try given(schema, request, match.route.input)
            if let reason = unknownName(schema, given, request, match.route.input) {
                throw APIError(.invalidControlRequest, reason)
            }
            return try decodeJSON(type, from: adding(match, to: given, schema))
        } catch let error as JSONDecodingError {
            throw APIError(.invalidControlRequest, reason(of: error, schema))
        } catch let error as APIError {
            throw APIError(.invalidControlRequest, error.message)
        }
    }

    /// What is to be said of the first name that nobody reads; beside a body, that is any in the query.
    private static func unknownName(
        _ schema: Schema,
        _ given: JSONValue,
        _ request: HTTPRequest,
        _ input: Route.Input
    ) -> String? {
        if input != .query, let item = request.query.first { return "There is no \(item.name) parameter in the query" }
        guard let field = schema.unknownFields(in: given).first else { return nil }
        let name = field.pattern.split(separator: ".").last.map(String.init) ?? ""
        let nearest = NameSuggestion(name).nearest(of: field.known)
        return "There is no \(field.pattern) field" + (nearest.map { ", did you mean \($0)?" } ?? "")
    }

    /// What is to be said of a wrong value; one that is none of a few is answered with these.
    private static func reason(of error: JSONDecodingError, _ schema: Schema) -> String {
        guard case .invalid = error.kind, case .enumeration(let names)? = schema.field(error.path) else {
            return APIError(error).message
        }
        return "The \(error.path) field must be one of \(names.joined(separator: ", "))"
    }
}
