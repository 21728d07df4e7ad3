internal import JSON

/// An element of a batch: a missing or invalid field fails this element alone.
///
/// A field of the wrong JSON type fails the request, because its client does not speak the protocol.
struct Item<Value: Decodable & Sendable>: Decodable, Sendable {
    /// The element, or what is wrong with it.
    let value: Result<Value, APIError>
    /// As the request has it.
    let fields: JSONValue

    init(_ value: Value) {
        self.value = .success(value)
        fields = .object([:])
    }

    init(from decoder: any Decoder) throws {
        do {
            try self.init(JSONValue(from: decoder)) { try decodeJSON(Value.self, from: $0) }
        } catch {
            // Throws again, with the whole path.
            self.init(try decoder.singleValueContainer().decode(Value.self))
        }
    }

    private init(_ fields: JSONValue, _ read: (JSONValue) throws -> Value) throws {
        self.fields = fields
        do {
            value = .success(try read(fields))
        } catch let error as JSONDecodingError where !error.isMismatch {
            value = .failure(APIError(error))
        }
    }
}

extension Item where Value: FieldReading {
    init(json fields: JSONValue) throws { try self.init(fields) { try decodeJSON(Value.self, from: $0) } }
}

extension Item: SchemaProviding {
    static var schema: Schema { Schema(of: Value.self) }
    static var example: Item? { Item(refused: APIError(.invalidRequest)) }

    private init(refused error: APIError) {
        value = .failure(error)
        fields = .null
    }
}
